// Generated from spec/ by `npm run generate`. Do not edit.

// @ts-nocheck

const GenerateVideoRequest = validate0$1;
const schema0 = {
	"type": "object",
	"required": ["model", "prompt"],
	"not": {
		"required": ["image", "reference_images"],
		"properties": {
			"image": {},
			"reference_images": { "minItems": 8 }
		}
	},
	"if": {
		"required": ["model"],
		"properties": { "model": { "const": "grok-video-1.5" } }
	},
	"then": {
		"required": ["image"],
		"additionalProperties": true,
		"properties": {
			"image": {},
			"reference_images": { "maxItems": 0 }
		}
	},
	"properties": {
		"model": { "type": "string" },
		"prompt": { "type": "string" },
		"duration": {
			"type": "integer",
			"minimum": 1,
			"maximum": 15
		},
		"resolution": {
			"type": "string",
			"enum": ["480p", "720p"]
		},
		"aspect_ratio": {
			"type": "string",
			"enum": [
				"16:9",
				"9:16",
				"3:2",
				"2:3",
				"1:1"
			]
		},
		"image": {
			"type": "string",
			"format": "uri",
			"pattern": "^https?://"
		},
		"reference_images": {
			"type": "array",
			"maxItems": 8,
			"items": {
				"type": "string",
				"format": "uri",
				"pattern": "^https?://"
			}
		},
		"image_urls": {
			"type": "array",
			"items": {
				"type": "string",
				"format": "uri",
				"pattern": "^https?://"
			}
		},
		"images": {
			"type": "array",
			"items": { "type": "string" }
		},
		"client_business_id": { "type": "string" },
		"callback_url": {
			"type": "string",
			"format": "uri",
			"pattern": "^https://"
		},
		"metadata": {
			"type": "object",
			"properties": {
				"client_business_id": { "type": "string" },
				"resolution": {
					"type": "string",
					"enum": ["720P", "1080P"]
				}
			}
		}
	}
};
const formats0 = /^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/)?[^\s]*$/i;
const pattern0 = /* @__PURE__ */ new RegExp("^https?://", "u");
const pattern3 = /* @__PURE__ */ new RegExp("^https://", "u");
function validate0$1(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const _errs1 = errors;
	const _errs2 = errors;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.image === void 0 && "image" || data.reference_images === void 0 && "reference_images") {
			const err0 = {};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		} else if (data.reference_images !== void 0) {
			let data0 = data.reference_images;
			if (Array.isArray(data0)) {
				if (data0.length < 8) {
					const err1 = {};
					if (vErrors === null) vErrors = [err1];
					else vErrors.push(err1);
					errors++;
				}
			}
		}
	}
	if (_errs2 === errors) {
		validate0$1.errors = [{
			instancePath,
			schemaPath: "#/not",
			keyword: "not",
			params: {}
		}];
		return false;
	} else {
		errors = _errs1;
		if (vErrors !== null) {
			if (_errs1) vErrors.length = _errs1;
			else vErrors = null;
		}
		const _errs4 = errors;
		let valid2 = true;
		const _errs5 = errors;
		if (data && typeof data == "object" && !Array.isArray(data)) {
			if (data.model === void 0 && "model") {
				const err2 = {};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			} else if (data.model !== void 0) {
				if ("grok-video-1.5" !== data.model) {
					const err3 = {};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
			}
		}
		var _valid0 = _errs5 === errors;
		errors = _errs4;
		if (vErrors !== null) {
			if (_errs4) vErrors.length = _errs4;
			else vErrors = null;
		}
		if (_valid0) {
			const _errs7 = errors;
			if (data && typeof data == "object" && !Array.isArray(data)) {
				let missing2;
				if (data.image === void 0 && (missing2 = "image")) {
					validate0$1.errors = [{
						instancePath,
						schemaPath: "#/then/required",
						keyword: "required",
						params: { missingProperty: missing2 }
					}];
					return false;
				} else if (data.reference_images !== void 0) {
					let data2 = data.reference_images;
					if (Array.isArray(data2)) {
						if (data2.length > 0) {
							validate0$1.errors = [{
								instancePath: instancePath + "/reference_images",
								schemaPath: "#/then/properties/reference_images/maxItems",
								keyword: "maxItems",
								params: { limit: 0 }
							}];
							return false;
						}
					}
				}
			}
			var _valid0 = _errs7 === errors;
			valid2 = _valid0;
		}
		if (!valid2) {
			const err4 = {
				instancePath,
				schemaPath: "#/if",
				keyword: "if",
				params: { failingKeyword: "then" }
			};
			if (vErrors === null) vErrors = [err4];
			else vErrors.push(err4);
			errors++;
			validate0$1.errors = vErrors;
			return false;
		}
	}
	if (errors === 0) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing3;
			if (data.model === void 0 && (missing3 = "model") || data.prompt === void 0 && (missing3 = "prompt")) {
				validate0$1.errors = [{
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: missing3 }
				}];
				return false;
			} else {
				if (data.model !== void 0) {
					const _errs10 = errors;
					if (typeof data.model !== "string") {
						validate0$1.errors = [{
							instancePath: instancePath + "/model",
							schemaPath: "#/properties/model/type",
							keyword: "type",
							params: { type: "string" }
						}];
						return false;
					}
					var valid5 = _errs10 === errors;
				} else var valid5 = true;
				if (valid5) {
					if (data.prompt !== void 0) {
						const _errs12 = errors;
						if (typeof data.prompt !== "string") {
							validate0$1.errors = [{
								instancePath: instancePath + "/prompt",
								schemaPath: "#/properties/prompt/type",
								keyword: "type",
								params: { type: "string" }
							}];
							return false;
						}
						var valid5 = _errs12 === errors;
					} else var valid5 = true;
					if (valid5) {
						if (data.duration !== void 0) {
							let data5 = data.duration;
							const _errs14 = errors;
							if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
								validate0$1.errors = [{
									instancePath: instancePath + "/duration",
									schemaPath: "#/properties/duration/type",
									keyword: "type",
									params: { type: "integer" }
								}];
								return false;
							}
							if (errors === _errs14) {
								if (typeof data5 == "number" && isFinite(data5)) {
									if (data5 > 15 || isNaN(data5)) {
										validate0$1.errors = [{
											instancePath: instancePath + "/duration",
											schemaPath: "#/properties/duration/maximum",
											keyword: "maximum",
											params: {
												comparison: "<=",
												limit: 15
											}
										}];
										return false;
									} else if (data5 < 1 || isNaN(data5)) {
										validate0$1.errors = [{
											instancePath: instancePath + "/duration",
											schemaPath: "#/properties/duration/minimum",
											keyword: "minimum",
											params: {
												comparison: ">=",
												limit: 1
											}
										}];
										return false;
									}
								}
							}
							var valid5 = _errs14 === errors;
						} else var valid5 = true;
						if (valid5) {
							if (data.resolution !== void 0) {
								let data6 = data.resolution;
								const _errs16 = errors;
								if (typeof data6 !== "string") {
									validate0$1.errors = [{
										instancePath: instancePath + "/resolution",
										schemaPath: "#/properties/resolution/type",
										keyword: "type",
										params: { type: "string" }
									}];
									return false;
								}
								if (!(data6 === "480p" || data6 === "720p")) {
									validate0$1.errors = [{
										instancePath: instancePath + "/resolution",
										schemaPath: "#/properties/resolution/enum",
										keyword: "enum",
										params: { allowedValues: schema0.properties.resolution.enum }
									}];
									return false;
								}
								var valid5 = _errs16 === errors;
							} else var valid5 = true;
							if (valid5) {
								if (data.aspect_ratio !== void 0) {
									let data7 = data.aspect_ratio;
									const _errs18 = errors;
									if (typeof data7 !== "string") {
										validate0$1.errors = [{
											instancePath: instancePath + "/aspect_ratio",
											schemaPath: "#/properties/aspect_ratio/type",
											keyword: "type",
											params: { type: "string" }
										}];
										return false;
									}
									if (!(data7 === "16:9" || data7 === "9:16" || data7 === "3:2" || data7 === "2:3" || data7 === "1:1")) {
										validate0$1.errors = [{
											instancePath: instancePath + "/aspect_ratio",
											schemaPath: "#/properties/aspect_ratio/enum",
											keyword: "enum",
											params: { allowedValues: schema0.properties.aspect_ratio.enum }
										}];
										return false;
									}
									var valid5 = _errs18 === errors;
								} else var valid5 = true;
								if (valid5) {
									if (data.image !== void 0) {
										let data8 = data.image;
										const _errs20 = errors;
										if (errors === _errs20) {
											if (errors === _errs20) {
												if (typeof data8 === "string") {
													if (!pattern0.test(data8)) {
														validate0$1.errors = [{
															instancePath: instancePath + "/image",
															schemaPath: "#/properties/image/pattern",
															keyword: "pattern",
															params: { pattern: "^https?://" }
														}];
														return false;
													} else if (!formats0.test(data8)) {
														validate0$1.errors = [{
															instancePath: instancePath + "/image",
															schemaPath: "#/properties/image/format",
															keyword: "format",
															params: { format: "uri" }
														}];
														return false;
													}
												} else {
													validate0$1.errors = [{
														instancePath: instancePath + "/image",
														schemaPath: "#/properties/image/type",
														keyword: "type",
														params: { type: "string" }
													}];
													return false;
												}
											}
										}
										var valid5 = _errs20 === errors;
									} else var valid5 = true;
									if (valid5) {
										if (data.reference_images !== void 0) {
											let data9 = data.reference_images;
											const _errs22 = errors;
											if (errors === _errs22) {
												if (Array.isArray(data9)) {
													if (data9.length > 8) {
														validate0$1.errors = [{
															instancePath: instancePath + "/reference_images",
															schemaPath: "#/properties/reference_images/maxItems",
															keyword: "maxItems",
															params: { limit: 8 }
														}];
														return false;
													} else {
														const len0 = data9.length;
														for (let i0 = 0; i0 < len0; i0++) {
															let data10 = data9[i0];
															const _errs24 = errors;
															if (errors === _errs24) {
																if (errors === _errs24) {
																	if (typeof data10 === "string") {
																		if (!pattern0.test(data10)) {
																			validate0$1.errors = [{
																				instancePath: instancePath + "/reference_images/" + i0,
																				schemaPath: "#/properties/reference_images/items/pattern",
																				keyword: "pattern",
																				params: { pattern: "^https?://" }
																			}];
																			return false;
																		} else if (!formats0.test(data10)) {
																			validate0$1.errors = [{
																				instancePath: instancePath + "/reference_images/" + i0,
																				schemaPath: "#/properties/reference_images/items/format",
																				keyword: "format",
																				params: { format: "uri" }
																			}];
																			return false;
																		}
																	} else {
																		validate0$1.errors = [{
																			instancePath: instancePath + "/reference_images/" + i0,
																			schemaPath: "#/properties/reference_images/items/type",
																			keyword: "type",
																			params: { type: "string" }
																		}];
																		return false;
																	}
																}
															}
															if (!(_errs24 === errors)) break;
														}
													}
												} else {
													validate0$1.errors = [{
														instancePath: instancePath + "/reference_images",
														schemaPath: "#/properties/reference_images/type",
														keyword: "type",
														params: { type: "array" }
													}];
													return false;
												}
											}
											var valid5 = _errs22 === errors;
										} else var valid5 = true;
										if (valid5) {
											if (data.image_urls !== void 0) {
												let data11 = data.image_urls;
												const _errs26 = errors;
												if (errors === _errs26) {
													if (Array.isArray(data11)) {
														const len1 = data11.length;
														for (let i1 = 0; i1 < len1; i1++) {
															let data12 = data11[i1];
															const _errs28 = errors;
															if (errors === _errs28) {
																if (errors === _errs28) {
																	if (typeof data12 === "string") {
																		if (!pattern0.test(data12)) {
																			validate0$1.errors = [{
																				instancePath: instancePath + "/image_urls/" + i1,
																				schemaPath: "#/properties/image_urls/items/pattern",
																				keyword: "pattern",
																				params: { pattern: "^https?://" }
																			}];
																			return false;
																		} else if (!formats0.test(data12)) {
																			validate0$1.errors = [{
																				instancePath: instancePath + "/image_urls/" + i1,
																				schemaPath: "#/properties/image_urls/items/format",
																				keyword: "format",
																				params: { format: "uri" }
																			}];
																			return false;
																		}
																	} else {
																		validate0$1.errors = [{
																			instancePath: instancePath + "/image_urls/" + i1,
																			schemaPath: "#/properties/image_urls/items/type",
																			keyword: "type",
																			params: { type: "string" }
																		}];
																		return false;
																	}
																}
															}
															if (!(_errs28 === errors)) break;
														}
													} else {
														validate0$1.errors = [{
															instancePath: instancePath + "/image_urls",
															schemaPath: "#/properties/image_urls/type",
															keyword: "type",
															params: { type: "array" }
														}];
														return false;
													}
												}
												var valid5 = _errs26 === errors;
											} else var valid5 = true;
											if (valid5) {
												if (data.images !== void 0) {
													let data13 = data.images;
													const _errs30 = errors;
													if (errors === _errs30) {
														if (Array.isArray(data13)) {
															const len2 = data13.length;
															for (let i2 = 0; i2 < len2; i2++) {
																const _errs32 = errors;
																if (typeof data13[i2] !== "string") {
																	validate0$1.errors = [{
																		instancePath: instancePath + "/images/" + i2,
																		schemaPath: "#/properties/images/items/type",
																		keyword: "type",
																		params: { type: "string" }
																	}];
																	return false;
																}
																if (!(_errs32 === errors)) break;
															}
														} else {
															validate0$1.errors = [{
																instancePath: instancePath + "/images",
																schemaPath: "#/properties/images/type",
																keyword: "type",
																params: { type: "array" }
															}];
															return false;
														}
													}
													var valid5 = _errs30 === errors;
												} else var valid5 = true;
												if (valid5) {
													if (data.client_business_id !== void 0) {
														const _errs34 = errors;
														if (typeof data.client_business_id !== "string") {
															validate0$1.errors = [{
																instancePath: instancePath + "/client_business_id",
																schemaPath: "#/properties/client_business_id/type",
																keyword: "type",
																params: { type: "string" }
															}];
															return false;
														}
														var valid5 = _errs34 === errors;
													} else var valid5 = true;
													if (valid5) {
														if (data.callback_url !== void 0) {
															let data16 = data.callback_url;
															const _errs36 = errors;
															if (errors === _errs36) {
																if (errors === _errs36) {
																	if (typeof data16 === "string") {
																		if (!pattern3.test(data16)) {
																			validate0$1.errors = [{
																				instancePath: instancePath + "/callback_url",
																				schemaPath: "#/properties/callback_url/pattern",
																				keyword: "pattern",
																				params: { pattern: "^https://" }
																			}];
																			return false;
																		} else if (!formats0.test(data16)) {
																			validate0$1.errors = [{
																				instancePath: instancePath + "/callback_url",
																				schemaPath: "#/properties/callback_url/format",
																				keyword: "format",
																				params: { format: "uri" }
																			}];
																			return false;
																		}
																	} else {
																		validate0$1.errors = [{
																			instancePath: instancePath + "/callback_url",
																			schemaPath: "#/properties/callback_url/type",
																			keyword: "type",
																			params: { type: "string" }
																		}];
																		return false;
																	}
																}
															}
															var valid5 = _errs36 === errors;
														} else var valid5 = true;
														if (valid5) {
															if (data.metadata !== void 0) {
																let data17 = data.metadata;
																const _errs38 = errors;
																if (errors === _errs38) {
																	if (data17 && typeof data17 == "object" && !Array.isArray(data17)) {
																		if (data17.client_business_id !== void 0) {
																			const _errs40 = errors;
																			if (typeof data17.client_business_id !== "string") {
																				validate0$1.errors = [{
																					instancePath: instancePath + "/metadata/client_business_id",
																					schemaPath: "#/properties/metadata/properties/client_business_id/type",
																					keyword: "type",
																					params: { type: "string" }
																				}];
																				return false;
																			}
																			var valid9 = _errs40 === errors;
																		} else var valid9 = true;
																		if (valid9) {
																			if (data17.resolution !== void 0) {
																				let data19 = data17.resolution;
																				const _errs42 = errors;
																				if (typeof data19 !== "string") {
																					validate0$1.errors = [{
																						instancePath: instancePath + "/metadata/resolution",
																						schemaPath: "#/properties/metadata/properties/resolution/type",
																						keyword: "type",
																						params: { type: "string" }
																					}];
																					return false;
																				}
																				if (!(data19 === "720P" || data19 === "1080P")) {
																					validate0$1.errors = [{
																						instancePath: instancePath + "/metadata/resolution",
																						schemaPath: "#/properties/metadata/properties/resolution/enum",
																						keyword: "enum",
																						params: { allowedValues: schema0.properties.metadata.properties.resolution.enum }
																					}];
																					return false;
																				}
																				var valid9 = _errs42 === errors;
																			} else var valid9 = true;
																		}
																	} else {
																		validate0$1.errors = [{
																			instancePath: instancePath + "/metadata",
																			schemaPath: "#/properties/metadata/type",
																			keyword: "type",
																			params: { type: "object" }
																		}];
																		return false;
																	}
																}
																var valid5 = _errs38 === errors;
															} else var valid5 = true;
														}
													}
												}
											}
										}
									}
								}
							}
						}
					}
				}
			}
		} else {
			validate0$1.errors = [{
				instancePath,
				schemaPath: "#/type",
				keyword: "type",
				params: { type: "object" }
			}];
			return false;
		}
	}
	validate0$1.errors = vErrors;
	return errors === 0;
}
const RemixVideoRequest = validate1$1;
const schema1 = {
	"type": "object",
	"required": ["model", "prompt"],
	"properties": {
		"model": { "type": "string" },
		"prompt": { "type": "string" },
		"size": { "type": "string" },
		"aspect_ratio": {
			"type": "string",
			"enum": ["16:9", "9:16"]
		},
		"client_business_id": { "type": "string" },
		"callback_url": {
			"type": "string",
			"format": "uri",
			"pattern": "^https://"
		}
	}
};
function validate1$1(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		let missing0;
		if (data.model === void 0 && (missing0 = "model") || data.prompt === void 0 && (missing0 = "prompt")) {
			validate1$1.errors = [{
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: missing0 }
			}];
			return false;
		} else {
			if (data.model !== void 0) {
				if (typeof data.model !== "string") {
					validate1$1.errors = [{
						instancePath: instancePath + "/model",
						schemaPath: "#/properties/model/type",
						keyword: "type",
						params: { type: "string" }
					}];
					return false;
				}
				var valid0 = true;
			} else var valid0 = true;
			if (valid0) {
				if (data.prompt !== void 0) {
					if (typeof data.prompt !== "string") {
						validate1$1.errors = [{
							instancePath: instancePath + "/prompt",
							schemaPath: "#/properties/prompt/type",
							keyword: "type",
							params: { type: "string" }
						}];
						return false;
					}
					var valid0 = true;
				} else var valid0 = true;
				if (valid0) {
					if (data.size !== void 0) {
						if (typeof data.size !== "string") {
							validate1$1.errors = [{
								instancePath: instancePath + "/size",
								schemaPath: "#/properties/size/type",
								keyword: "type",
								params: { type: "string" }
							}];
							return false;
						}
						var valid0 = true;
					} else var valid0 = true;
					if (valid0) {
						if (data.aspect_ratio !== void 0) {
							let data3 = data.aspect_ratio;
							if (typeof data3 !== "string") {
								validate1$1.errors = [{
									instancePath: instancePath + "/aspect_ratio",
									schemaPath: "#/properties/aspect_ratio/type",
									keyword: "type",
									params: { type: "string" }
								}];
								return false;
							}
							if (!(data3 === "16:9" || data3 === "9:16")) {
								validate1$1.errors = [{
									instancePath: instancePath + "/aspect_ratio",
									schemaPath: "#/properties/aspect_ratio/enum",
									keyword: "enum",
									params: { allowedValues: schema1.properties.aspect_ratio.enum }
								}];
								return false;
							}
							var valid0 = true;
						} else var valid0 = true;
						if (valid0) {
							if (data.client_business_id !== void 0) {
								if (typeof data.client_business_id !== "string") {
									validate1$1.errors = [{
										instancePath: instancePath + "/client_business_id",
										schemaPath: "#/properties/client_business_id/type",
										keyword: "type",
										params: { type: "string" }
									}];
									return false;
								}
								var valid0 = true;
							} else var valid0 = true;
							if (valid0) {
								if (data.callback_url !== void 0) {
									let data5 = data.callback_url;
									if (typeof data5 === "string") {
										if (!pattern3.test(data5)) {
											validate1$1.errors = [{
												instancePath: instancePath + "/callback_url",
												schemaPath: "#/properties/callback_url/pattern",
												keyword: "pattern",
												params: { pattern: "^https://" }
											}];
											return false;
										} else if (!formats0.test(data5)) {
											validate1$1.errors = [{
												instancePath: instancePath + "/callback_url",
												schemaPath: "#/properties/callback_url/format",
												keyword: "format",
												params: { format: "uri" }
											}];
											return false;
										}
									} else {
										validate1$1.errors = [{
											instancePath: instancePath + "/callback_url",
											schemaPath: "#/properties/callback_url/type",
											keyword: "type",
											params: { type: "string" }
										}];
										return false;
									}
									var valid0 = true;
								} else var valid0 = true;
							}
						}
					}
				}
			}
		}
	} else {
		validate1$1.errors = [{
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" }
		}];
		return false;
	}
	validate1$1.errors = vErrors;
	return true;
}
const ExtendVideoRequest = validate2$1;
function validate2$1(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		let missing0;
		if (data.model === void 0 && (missing0 = "model") || data.prompt === void 0 && (missing0 = "prompt")) {
			validate2$1.errors = [{
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: missing0 }
			}];
			return false;
		} else {
			if (data.model !== void 0) {
				if (typeof data.model !== "string") {
					validate2$1.errors = [{
						instancePath: instancePath + "/model",
						schemaPath: "#/properties/model/type",
						keyword: "type",
						params: { type: "string" }
					}];
					return false;
				}
				var valid0 = true;
			} else var valid0 = true;
			if (valid0) {
				if (data.prompt !== void 0) {
					if (typeof data.prompt !== "string") {
						validate2$1.errors = [{
							instancePath: instancePath + "/prompt",
							schemaPath: "#/properties/prompt/type",
							keyword: "type",
							params: { type: "string" }
						}];
						return false;
					}
					var valid0 = true;
				} else var valid0 = true;
				if (valid0) {
					if (data.size !== void 0) {
						if (typeof data.size !== "string") {
							validate2$1.errors = [{
								instancePath: instancePath + "/size",
								schemaPath: "#/properties/size/type",
								keyword: "type",
								params: { type: "string" }
							}];
							return false;
						}
						var valid0 = true;
					} else var valid0 = true;
					if (valid0) {
						if (data.client_business_id !== void 0) {
							if (typeof data.client_business_id !== "string") {
								validate2$1.errors = [{
									instancePath: instancePath + "/client_business_id",
									schemaPath: "#/properties/client_business_id/type",
									keyword: "type",
									params: { type: "string" }
								}];
								return false;
							}
							var valid0 = true;
						} else var valid0 = true;
						if (valid0) {
							if (data.callback_url !== void 0) {
								let data4 = data.callback_url;
								if (typeof data4 === "string") {
									if (!pattern3.test(data4)) {
										validate2$1.errors = [{
											instancePath: instancePath + "/callback_url",
											schemaPath: "#/properties/callback_url/pattern",
											keyword: "pattern",
											params: { pattern: "^https://" }
										}];
										return false;
									} else if (!formats0.test(data4)) {
										validate2$1.errors = [{
											instancePath: instancePath + "/callback_url",
											schemaPath: "#/properties/callback_url/format",
											keyword: "format",
											params: { format: "uri" }
										}];
										return false;
									}
								} else {
									validate2$1.errors = [{
										instancePath: instancePath + "/callback_url",
										schemaPath: "#/properties/callback_url/type",
										keyword: "type",
										params: { type: "string" }
									}];
									return false;
								}
								var valid0 = true;
							} else var valid0 = true;
						}
					}
				}
			}
		}
	} else {
		validate2$1.errors = [{
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" }
		}];
		return false;
	}
	validate2$1.errors = vErrors;
	return true;
}
const queryVideoPath = validate0;
function validate0(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		let missing0;
		if (data.task_id === void 0 && (missing0 = "task_id")) {
			validate0.errors = [{
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: missing0 }
			}];
			return false;
		} else if (data.task_id !== void 0) {
			let data0 = data.task_id;
			if (typeof data0 !== "string") {
				let dataType0 = typeof data0;
				let coerced0 = void 0;
				if (!(coerced0 !== void 0)) {
					if (dataType0 == "number" || dataType0 == "boolean") coerced0 = "" + data0;
					else if (data0 === null) coerced0 = "";
					else {
						validate0.errors = [{
							instancePath: instancePath + "/task_id",
							schemaPath: "#/properties/task_id/type",
							keyword: "type",
							params: { type: "string" }
						}];
						return false;
					}
				}
				if (coerced0 !== void 0) {
					data0 = coerced0;
					if (data !== void 0) data["task_id"] = coerced0;
				}
			}
		}
	} else {
		validate0.errors = [{
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" }
		}];
		return false;
	}
	validate0.errors = vErrors;
	return true;
}
const remixVideoPath = validate1;
function validate1(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		let missing0;
		if (data.video_id === void 0 && (missing0 = "video_id")) {
			validate1.errors = [{
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: missing0 }
			}];
			return false;
		} else if (data.video_id !== void 0) {
			let data0 = data.video_id;
			if (typeof data0 !== "string") {
				let dataType0 = typeof data0;
				let coerced0 = void 0;
				if (!(coerced0 !== void 0)) {
					if (dataType0 == "number" || dataType0 == "boolean") coerced0 = "" + data0;
					else if (data0 === null) coerced0 = "";
					else {
						validate1.errors = [{
							instancePath: instancePath + "/video_id",
							schemaPath: "#/properties/video_id/type",
							keyword: "type",
							params: { type: "string" }
						}];
						return false;
					}
				}
				if (coerced0 !== void 0) {
					data0 = coerced0;
					if (data !== void 0) data["video_id"] = coerced0;
				}
			}
		}
	} else {
		validate1.errors = [{
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" }
		}];
		return false;
	}
	validate1.errors = vErrors;
	return true;
}
const UploadImageRequestForm = validate2;
function validate2(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		let missing0;
		if (data.file === void 0 && (missing0 = "file")) {
			validate2.errors = [{
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: missing0 }
			}];
			return false;
		} else {
			if (data.file !== void 0) {
				let data0 = data.file;
				if (typeof data0 !== "string") {
					let dataType0 = typeof data0;
					let coerced0 = void 0;
					if (!(coerced0 !== void 0)) {
						if (dataType0 == "number" || dataType0 == "boolean") coerced0 = "" + data0;
						else if (data0 === null) coerced0 = "";
						else {
							validate2.errors = [{
								instancePath: instancePath + "/file",
								schemaPath: "#/properties/file/type",
								keyword: "type",
								params: { type: "string" }
							}];
							return false;
						}
					}
					if (coerced0 !== void 0) {
						data0 = coerced0;
						if (data !== void 0) data["file"] = coerced0;
					}
				}
				var valid0 = true;
			} else var valid0 = true;
			if (valid0) {
				if (data.purpose !== void 0) {
					let data1 = data.purpose;
					if (typeof data1 !== "string") {
						let dataType1 = typeof data1;
						let coerced1 = void 0;
						if (!(coerced1 !== void 0)) {
							if (dataType1 == "number" || dataType1 == "boolean") coerced1 = "" + data1;
							else if (data1 === null) coerced1 = "";
							else {
								validate2.errors = [{
									instancePath: instancePath + "/purpose",
									schemaPath: "#/properties/purpose/type",
									keyword: "type",
									params: { type: "string" }
								}];
								return false;
							}
						}
						if (coerced1 !== void 0) {
							data1 = coerced1;
							if (data !== void 0) data["purpose"] = coerced1;
						}
					}
					var valid0 = true;
				} else var valid0 = true;
			}
		}
	} else {
		validate2.errors = [{
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" }
		}];
		return false;
	}
	validate2.errors = vErrors;
	return true;
}
const UploadVideoRequestForm = validate3;
function validate3(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		let missing0;
		if (data.file === void 0 && (missing0 = "file")) {
			validate3.errors = [{
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: missing0 }
			}];
			return false;
		} else {
			if (data.file !== void 0) {
				let data0 = data.file;
				if (typeof data0 !== "string") {
					let dataType0 = typeof data0;
					let coerced0 = void 0;
					if (!(coerced0 !== void 0)) {
						if (dataType0 == "number" || dataType0 == "boolean") coerced0 = "" + data0;
						else if (data0 === null) coerced0 = "";
						else {
							validate3.errors = [{
								instancePath: instancePath + "/file",
								schemaPath: "#/properties/file/type",
								keyword: "type",
								params: { type: "string" }
							}];
							return false;
						}
					}
					if (coerced0 !== void 0) {
						data0 = coerced0;
						if (data !== void 0) data["file"] = coerced0;
					}
				}
				var valid0 = true;
			} else var valid0 = true;
			if (valid0) {
				if (data.purpose !== void 0) {
					let data1 = data.purpose;
					if (typeof data1 !== "string") {
						let dataType1 = typeof data1;
						let coerced1 = void 0;
						if (!(coerced1 !== void 0)) {
							if (dataType1 == "number" || dataType1 == "boolean") coerced1 = "" + data1;
							else if (data1 === null) coerced1 = "";
							else {
								validate3.errors = [{
									instancePath: instancePath + "/purpose",
									schemaPath: "#/properties/purpose/type",
									keyword: "type",
									params: { type: "string" }
								}];
								return false;
							}
						}
						if (coerced1 !== void 0) {
							data1 = coerced1;
							if (data !== void 0) data["purpose"] = coerced1;
						}
					}
					var valid0 = true;
				} else var valid0 = true;
			}
		}
	} else {
		validate3.errors = [{
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" }
		}];
		return false;
	}
	validate3.errors = vErrors;
	return true;
}
const listModelsQuery = validate4;
const schema4 = {
	"type": "object",
	"required": [],
	"properties": { "type": {
		"type": "string",
		"enum": [
			"text",
			"chat",
			"image",
			"video",
			"audio",
			"all"
		]
	} }
};
function validate4(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.type !== void 0) {
			let data0 = data.type;
			if (typeof data0 !== "string") {
				let dataType0 = typeof data0;
				let coerced0 = void 0;
				if (!(coerced0 !== void 0)) {
					if (dataType0 == "number" || dataType0 == "boolean") coerced0 = "" + data0;
					else if (data0 === null) coerced0 = "";
					else {
						validate4.errors = [{
							instancePath: instancePath + "/type",
							schemaPath: "#/properties/type/type",
							keyword: "type",
							params: { type: "string" }
						}];
						return false;
					}
				}
				if (coerced0 !== void 0) {
					data0 = coerced0;
					if (data !== void 0) data["type"] = coerced0;
				}
			}
			if (!(data0 === "text" || data0 === "chat" || data0 === "image" || data0 === "video" || data0 === "audio" || data0 === "all")) {
				validate4.errors = [{
					instancePath: instancePath + "/type",
					schemaPath: "#/properties/type/enum",
					keyword: "enum",
					params: { allowedValues: schema4.properties.type.enum }
				}];
				return false;
			}
		}
	} else {
		validate4.errors = [{
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" }
		}];
		return false;
	}
	validate4.errors = vErrors;
	return true;
}
export { ExtendVideoRequest, GenerateVideoRequest, RemixVideoRequest, UploadImageRequestForm, UploadVideoRequestForm, listModelsQuery, queryVideoPath, remixVideoPath };
