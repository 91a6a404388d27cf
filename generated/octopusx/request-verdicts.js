// Generated from spec/ by `npm run generate`. Do not edit.

// @ts-nocheck

var __commonJSMin = (cb, mod) => () => (mod || (cb((mod = { exports: {} }).exports, mod, mod.exports), cb = null), mod.exports);
var require_ucs2length = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	function ucs2length(str) {
		const len = str.length;
		let length = 0;
		let pos = 0;
		let value;
		while (pos < len) {
			length++;
			value = str.charCodeAt(pos++);
			if (value >= 55296 && value <= 56319 && pos < len) {
				value = str.charCodeAt(pos);
				if ((value & 64512) === 56320) pos++;
			}
		}
		return length;
	}
	exports.default = ucs2length;
}));
const CreateVideoRequest = validate0$1;
const schema0 = {
	"type": "object",
	"if": {
		"type": "object",
		"required": ["model"],
		"properties": { "model": {
			"type": "string",
			"pattern": "^veo"
		} }
	},
	"then": {
		"type": "object",
		"required": ["model", "prompt"],
		"properties": {
			"model": { "type": "string" },
			"prompt": { "type": "string" },
			"images": {
				"type": "array",
				"items": {
					"type": "string",
					"format": "uri",
					"pattern": "^https?://"
				}
			},
			"orientation": {
				"type": "string",
				"enum": ["portrait", "landscape"]
			},
			"size": {
				"type": "string",
				"enum": ["720x1280", "1280x720"]
			},
			"duration": { "type": "integer" },
			"aspect_ratio": {
				"type": "string",
				"enum": ["16:9", "9:16"]
			},
			"enable_upsample": { "type": "boolean" }
		}
	},
	"else": {
		"type": "object",
		"required": [
			"model",
			"prompt",
			"images",
			"aspect_ratio",
			"size"
		],
		"properties": {
			"model": { "type": "string" },
			"prompt": { "type": "string" },
			"images": {
				"type": "array",
				"maxItems": 6,
				"items": { "type": "string" }
			},
			"aspect_ratio": {
				"type": "string",
				"enum": [
					"16:9",
					"9:16",
					"2:3",
					"3:2",
					"1:1"
				]
			},
			"size": {
				"type": "string",
				"enum": ["720P", "1080P"]
			},
			"duration": {
				"type": "integer",
				"enum": [
					6,
					10,
					15
				]
			}
		}
	}
};
const pattern0 = /* @__PURE__ */ new RegExp("^veo", "u");
const pattern1 = /* @__PURE__ */ new RegExp("^https?://", "u");
const formats0 = /^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/)?[^\s]*$/i;
function validate0$1(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	if (!(data && typeof data == "object" && !Array.isArray(data))) {
		validate0$1.errors = [{
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" }
		}];
		return false;
	}
	const _errs1 = errors;
	let valid0 = true;
	const _errs2 = errors;
	if (errors === _errs2) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			if (data.model === void 0 && "model") {
				const err0 = {};
				if (vErrors === null) vErrors = [err0];
				else vErrors.push(err0);
				errors++;
			} else if (data.model !== void 0) {
				let data0 = data.model;
				if (errors === errors) {
					if (typeof data0 === "string") {
						if (!pattern0.test(data0)) {
							const err1 = {};
							if (vErrors === null) vErrors = [err1];
							else vErrors.push(err1);
							errors++;
						}
					} else {
						const err2 = {};
						if (vErrors === null) vErrors = [err2];
						else vErrors.push(err2);
						errors++;
					}
				}
			}
		} else {
			const err3 = {};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
	}
	var _valid0 = _errs2 === errors;
	errors = _errs1;
	if (vErrors !== null) {
		if (_errs1) vErrors.length = _errs1;
		else vErrors = null;
	}
	let ifClause0;
	if (_valid0) {
		const _errs6 = errors;
		if (errors === _errs6) {
			if (data && typeof data == "object" && !Array.isArray(data)) {
				let missing1;
				if (data.model === void 0 && (missing1 = "model") || data.prompt === void 0 && (missing1 = "prompt")) {
					validate0$1.errors = [{
						instancePath,
						schemaPath: "#/then/required",
						keyword: "required",
						params: { missingProperty: missing1 }
					}];
					return false;
				} else {
					if (data.model !== void 0) {
						const _errs8 = errors;
						if (typeof data.model !== "string") {
							validate0$1.errors = [{
								instancePath: instancePath + "/model",
								schemaPath: "#/then/properties/model/type",
								keyword: "type",
								params: { type: "string" }
							}];
							return false;
						}
						var valid2 = _errs8 === errors;
					} else var valid2 = true;
					if (valid2) {
						if (data.prompt !== void 0) {
							const _errs10 = errors;
							if (typeof data.prompt !== "string") {
								validate0$1.errors = [{
									instancePath: instancePath + "/prompt",
									schemaPath: "#/then/properties/prompt/type",
									keyword: "type",
									params: { type: "string" }
								}];
								return false;
							}
							var valid2 = _errs10 === errors;
						} else var valid2 = true;
						if (valid2) {
							if (data.images !== void 0) {
								let data3 = data.images;
								const _errs12 = errors;
								if (errors === _errs12) {
									if (Array.isArray(data3)) {
										const len0 = data3.length;
										for (let i0 = 0; i0 < len0; i0++) {
											let data4 = data3[i0];
											const _errs14 = errors;
											if (errors === _errs14) {
												if (errors === _errs14) {
													if (typeof data4 === "string") {
														if (!pattern1.test(data4)) {
															validate0$1.errors = [{
																instancePath: instancePath + "/images/" + i0,
																schemaPath: "#/then/properties/images/items/pattern",
																keyword: "pattern",
																params: { pattern: "^https?://" }
															}];
															return false;
														} else if (!formats0.test(data4)) {
															validate0$1.errors = [{
																instancePath: instancePath + "/images/" + i0,
																schemaPath: "#/then/properties/images/items/format",
																keyword: "format",
																params: { format: "uri" }
															}];
															return false;
														}
													} else {
														validate0$1.errors = [{
															instancePath: instancePath + "/images/" + i0,
															schemaPath: "#/then/properties/images/items/type",
															keyword: "type",
															params: { type: "string" }
														}];
														return false;
													}
												}
											}
											if (!(_errs14 === errors)) break;
										}
									} else {
										validate0$1.errors = [{
											instancePath: instancePath + "/images",
											schemaPath: "#/then/properties/images/type",
											keyword: "type",
											params: { type: "array" }
										}];
										return false;
									}
								}
								var valid2 = _errs12 === errors;
							} else var valid2 = true;
							if (valid2) {
								if (data.orientation !== void 0) {
									let data5 = data.orientation;
									const _errs16 = errors;
									if (typeof data5 !== "string") {
										validate0$1.errors = [{
											instancePath: instancePath + "/orientation",
											schemaPath: "#/then/properties/orientation/type",
											keyword: "type",
											params: { type: "string" }
										}];
										return false;
									}
									if (!(data5 === "portrait" || data5 === "landscape")) {
										validate0$1.errors = [{
											instancePath: instancePath + "/orientation",
											schemaPath: "#/then/properties/orientation/enum",
											keyword: "enum",
											params: { allowedValues: schema0.then.properties.orientation.enum }
										}];
										return false;
									}
									var valid2 = _errs16 === errors;
								} else var valid2 = true;
								if (valid2) {
									if (data.size !== void 0) {
										let data6 = data.size;
										const _errs18 = errors;
										if (typeof data6 !== "string") {
											validate0$1.errors = [{
												instancePath: instancePath + "/size",
												schemaPath: "#/then/properties/size/type",
												keyword: "type",
												params: { type: "string" }
											}];
											return false;
										}
										if (!(data6 === "720x1280" || data6 === "1280x720")) {
											validate0$1.errors = [{
												instancePath: instancePath + "/size",
												schemaPath: "#/then/properties/size/enum",
												keyword: "enum",
												params: { allowedValues: schema0.then.properties.size.enum }
											}];
											return false;
										}
										var valid2 = _errs18 === errors;
									} else var valid2 = true;
									if (valid2) {
										if (data.duration !== void 0) {
											let data7 = data.duration;
											const _errs20 = errors;
											if (!(typeof data7 == "number" && !(data7 % 1) && !isNaN(data7) && isFinite(data7))) {
												validate0$1.errors = [{
													instancePath: instancePath + "/duration",
													schemaPath: "#/then/properties/duration/type",
													keyword: "type",
													params: { type: "integer" }
												}];
												return false;
											}
											var valid2 = _errs20 === errors;
										} else var valid2 = true;
										if (valid2) {
											if (data.aspect_ratio !== void 0) {
												let data8 = data.aspect_ratio;
												const _errs22 = errors;
												if (typeof data8 !== "string") {
													validate0$1.errors = [{
														instancePath: instancePath + "/aspect_ratio",
														schemaPath: "#/then/properties/aspect_ratio/type",
														keyword: "type",
														params: { type: "string" }
													}];
													return false;
												}
												if (!(data8 === "16:9" || data8 === "9:16")) {
													validate0$1.errors = [{
														instancePath: instancePath + "/aspect_ratio",
														schemaPath: "#/then/properties/aspect_ratio/enum",
														keyword: "enum",
														params: { allowedValues: schema0.then.properties.aspect_ratio.enum }
													}];
													return false;
												}
												var valid2 = _errs22 === errors;
											} else var valid2 = true;
											if (valid2) {
												if (data.enable_upsample !== void 0) {
													const _errs24 = errors;
													if (typeof data.enable_upsample !== "boolean") {
														validate0$1.errors = [{
															instancePath: instancePath + "/enable_upsample",
															schemaPath: "#/then/properties/enable_upsample/type",
															keyword: "type",
															params: { type: "boolean" }
														}];
														return false;
													}
													var valid2 = _errs24 === errors;
												} else var valid2 = true;
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
					schemaPath: "#/then/type",
					keyword: "type",
					params: { type: "object" }
				}];
				return false;
			}
		}
		var _valid0 = _errs6 === errors;
		valid0 = _valid0;
		ifClause0 = "then";
	} else {
		const _errs26 = errors;
		if (errors === _errs26) {
			if (data && typeof data == "object" && !Array.isArray(data)) {
				let missing2;
				if (data.model === void 0 && (missing2 = "model") || data.prompt === void 0 && (missing2 = "prompt") || data.images === void 0 && (missing2 = "images") || data.aspect_ratio === void 0 && (missing2 = "aspect_ratio") || data.size === void 0 && (missing2 = "size")) {
					validate0$1.errors = [{
						instancePath,
						schemaPath: "#/else/required",
						keyword: "required",
						params: { missingProperty: missing2 }
					}];
					return false;
				} else {
					if (data.model !== void 0) {
						const _errs28 = errors;
						if (typeof data.model !== "string") {
							validate0$1.errors = [{
								instancePath: instancePath + "/model",
								schemaPath: "#/else/properties/model/type",
								keyword: "type",
								params: { type: "string" }
							}];
							return false;
						}
						var valid4 = _errs28 === errors;
					} else var valid4 = true;
					if (valid4) {
						if (data.prompt !== void 0) {
							const _errs30 = errors;
							if (typeof data.prompt !== "string") {
								validate0$1.errors = [{
									instancePath: instancePath + "/prompt",
									schemaPath: "#/else/properties/prompt/type",
									keyword: "type",
									params: { type: "string" }
								}];
								return false;
							}
							var valid4 = _errs30 === errors;
						} else var valid4 = true;
						if (valid4) {
							if (data.images !== void 0) {
								let data12 = data.images;
								const _errs32 = errors;
								if (errors === _errs32) {
									if (Array.isArray(data12)) {
										if (data12.length > 6) {
											validate0$1.errors = [{
												instancePath: instancePath + "/images",
												schemaPath: "#/else/properties/images/maxItems",
												keyword: "maxItems",
												params: { limit: 6 }
											}];
											return false;
										} else {
											const len1 = data12.length;
											for (let i1 = 0; i1 < len1; i1++) {
												const _errs34 = errors;
												if (typeof data12[i1] !== "string") {
													validate0$1.errors = [{
														instancePath: instancePath + "/images/" + i1,
														schemaPath: "#/else/properties/images/items/type",
														keyword: "type",
														params: { type: "string" }
													}];
													return false;
												}
												if (!(_errs34 === errors)) break;
											}
										}
									} else {
										validate0$1.errors = [{
											instancePath: instancePath + "/images",
											schemaPath: "#/else/properties/images/type",
											keyword: "type",
											params: { type: "array" }
										}];
										return false;
									}
								}
								var valid4 = _errs32 === errors;
							} else var valid4 = true;
							if (valid4) {
								if (data.aspect_ratio !== void 0) {
									let data14 = data.aspect_ratio;
									const _errs36 = errors;
									if (typeof data14 !== "string") {
										validate0$1.errors = [{
											instancePath: instancePath + "/aspect_ratio",
											schemaPath: "#/else/properties/aspect_ratio/type",
											keyword: "type",
											params: { type: "string" }
										}];
										return false;
									}
									if (!(data14 === "16:9" || data14 === "9:16" || data14 === "2:3" || data14 === "3:2" || data14 === "1:1")) {
										validate0$1.errors = [{
											instancePath: instancePath + "/aspect_ratio",
											schemaPath: "#/else/properties/aspect_ratio/enum",
											keyword: "enum",
											params: { allowedValues: schema0.else.properties.aspect_ratio.enum }
										}];
										return false;
									}
									var valid4 = _errs36 === errors;
								} else var valid4 = true;
								if (valid4) {
									if (data.size !== void 0) {
										let data15 = data.size;
										const _errs38 = errors;
										if (typeof data15 !== "string") {
											validate0$1.errors = [{
												instancePath: instancePath + "/size",
												schemaPath: "#/else/properties/size/type",
												keyword: "type",
												params: { type: "string" }
											}];
											return false;
										}
										if (!(data15 === "720P" || data15 === "1080P")) {
											validate0$1.errors = [{
												instancePath: instancePath + "/size",
												schemaPath: "#/else/properties/size/enum",
												keyword: "enum",
												params: { allowedValues: schema0.else.properties.size.enum }
											}];
											return false;
										}
										var valid4 = _errs38 === errors;
									} else var valid4 = true;
									if (valid4) {
										if (data.duration !== void 0) {
											let data16 = data.duration;
											const _errs40 = errors;
											if (!(typeof data16 == "number" && !(data16 % 1) && !isNaN(data16) && isFinite(data16))) {
												validate0$1.errors = [{
													instancePath: instancePath + "/duration",
													schemaPath: "#/else/properties/duration/type",
													keyword: "type",
													params: { type: "integer" }
												}];
												return false;
											}
											if (!(data16 === 6 || data16 === 10 || data16 === 15)) {
												validate0$1.errors = [{
													instancePath: instancePath + "/duration",
													schemaPath: "#/else/properties/duration/enum",
													keyword: "enum",
													params: { allowedValues: schema0.else.properties.duration.enum }
												}];
												return false;
											}
											var valid4 = _errs40 === errors;
										} else var valid4 = true;
									}
								}
							}
						}
					}
				}
			} else {
				validate0$1.errors = [{
					instancePath,
					schemaPath: "#/else/type",
					keyword: "type",
					params: { type: "object" }
				}];
				return false;
			}
		}
		var _valid0 = _errs26 === errors;
		valid0 = _valid0;
		ifClause0 = "else";
	}
	if (!valid0) {
		const err4 = {
			instancePath,
			schemaPath: "#/if",
			keyword: "if",
			params: { failingKeyword: ifClause0 }
		};
		if (vErrors === null) vErrors = [err4];
		else vErrors.push(err4);
		errors++;
		validate0$1.errors = vErrors;
		return false;
	}
	validate0$1.errors = vErrors;
	return errors === 0;
}
const RemixVideoRequest = validate1$1;
const schema1$1 = {
	"type": "object",
	"required": [
		"model",
		"prompt",
		"size",
		"aspect_ratio",
		"task_id"
	],
	"properties": {
		"model": { "type": "string" },
		"prompt": { "type": "string" },
		"size": {
			"type": "string",
			"enum": ["720P", "1080P"]
		},
		"aspect_ratio": {
			"type": "string",
			"enum": [
				"2:3",
				"3:2",
				"1:1"
			]
		},
		"task_id": { "type": "string" },
		"parent_post_id": { "type": "string" }
	}
};
function validate1$1(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		let missing0;
		if (data.model === void 0 && (missing0 = "model") || data.prompt === void 0 && (missing0 = "prompt") || data.size === void 0 && (missing0 = "size") || data.aspect_ratio === void 0 && (missing0 = "aspect_ratio") || data.task_id === void 0 && (missing0 = "task_id")) {
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
						let data2 = data.size;
						if (typeof data2 !== "string") {
							validate1$1.errors = [{
								instancePath: instancePath + "/size",
								schemaPath: "#/properties/size/type",
								keyword: "type",
								params: { type: "string" }
							}];
							return false;
						}
						if (!(data2 === "720P" || data2 === "1080P")) {
							validate1$1.errors = [{
								instancePath: instancePath + "/size",
								schemaPath: "#/properties/size/enum",
								keyword: "enum",
								params: { allowedValues: schema1$1.properties.size.enum }
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
							if (!(data3 === "2:3" || data3 === "3:2" || data3 === "1:1")) {
								validate1$1.errors = [{
									instancePath: instancePath + "/aspect_ratio",
									schemaPath: "#/properties/aspect_ratio/enum",
									keyword: "enum",
									params: { allowedValues: schema1$1.properties.aspect_ratio.enum }
								}];
								return false;
							}
							var valid0 = true;
						} else var valid0 = true;
						if (valid0) {
							if (data.task_id !== void 0) {
								if (typeof data.task_id !== "string") {
									validate1$1.errors = [{
										instancePath: instancePath + "/task_id",
										schemaPath: "#/properties/task_id/type",
										keyword: "type",
										params: { type: "string" }
									}];
									return false;
								}
								var valid0 = true;
							} else var valid0 = true;
							if (valid0) {
								if (data.parent_post_id !== void 0) {
									if (typeof data.parent_post_id !== "string") {
										validate1$1.errors = [{
											instancePath: instancePath + "/parent_post_id",
											schemaPath: "#/properties/parent_post_id/type",
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
const schema2 = {
	"type": "object",
	"required": [
		"model",
		"prompt",
		"task_id"
	],
	"properties": {
		"model": { "type": "string" },
		"prompt": { "type": "string" },
		"task_id": { "type": "string" },
		"images": {
			"type": "array",
			"items": {
				"type": "string",
				"format": "uri",
				"pattern": "^https?://"
			}
		},
		"size": {
			"type": "string",
			"enum": ["720P", "1080P"]
		},
		"aspect_ratio": { "type": "string" },
		"start_time": {
			"type": "integer",
			"minimum": 0
		},
		"upscale": { "type": "boolean" }
	}
};
function validate2$1(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		let missing0;
		if (data.model === void 0 && (missing0 = "model") || data.prompt === void 0 && (missing0 = "prompt") || data.task_id === void 0 && (missing0 = "task_id")) {
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
					if (data.task_id !== void 0) {
						if (typeof data.task_id !== "string") {
							validate2$1.errors = [{
								instancePath: instancePath + "/task_id",
								schemaPath: "#/properties/task_id/type",
								keyword: "type",
								params: { type: "string" }
							}];
							return false;
						}
						var valid0 = true;
					} else var valid0 = true;
					if (valid0) {
						if (data.images !== void 0) {
							let data3 = data.images;
							if (Array.isArray(data3)) {
								const len0 = data3.length;
								for (let i0 = 0; i0 < len0; i0++) {
									let data4 = data3[i0];
									if (typeof data4 === "string") {
										if (!pattern1.test(data4)) {
											validate2$1.errors = [{
												instancePath: instancePath + "/images/" + i0,
												schemaPath: "#/properties/images/items/pattern",
												keyword: "pattern",
												params: { pattern: "^https?://" }
											}];
											return false;
										} else if (!formats0.test(data4)) {
											validate2$1.errors = [{
												instancePath: instancePath + "/images/" + i0,
												schemaPath: "#/properties/images/items/format",
												keyword: "format",
												params: { format: "uri" }
											}];
											return false;
										}
									} else {
										validate2$1.errors = [{
											instancePath: instancePath + "/images/" + i0,
											schemaPath: "#/properties/images/items/type",
											keyword: "type",
											params: { type: "string" }
										}];
										return false;
									}
								}
							} else {
								validate2$1.errors = [{
									instancePath: instancePath + "/images",
									schemaPath: "#/properties/images/type",
									keyword: "type",
									params: { type: "array" }
								}];
								return false;
							}
							var valid0 = true;
						} else var valid0 = true;
						if (valid0) {
							if (data.size !== void 0) {
								let data5 = data.size;
								if (typeof data5 !== "string") {
									validate2$1.errors = [{
										instancePath: instancePath + "/size",
										schemaPath: "#/properties/size/type",
										keyword: "type",
										params: { type: "string" }
									}];
									return false;
								}
								if (!(data5 === "720P" || data5 === "1080P")) {
									validate2$1.errors = [{
										instancePath: instancePath + "/size",
										schemaPath: "#/properties/size/enum",
										keyword: "enum",
										params: { allowedValues: schema2.properties.size.enum }
									}];
									return false;
								}
								var valid0 = true;
							} else var valid0 = true;
							if (valid0) {
								if (data.aspect_ratio !== void 0) {
									if (typeof data.aspect_ratio !== "string") {
										validate2$1.errors = [{
											instancePath: instancePath + "/aspect_ratio",
											schemaPath: "#/properties/aspect_ratio/type",
											keyword: "type",
											params: { type: "string" }
										}];
										return false;
									}
									var valid0 = true;
								} else var valid0 = true;
								if (valid0) {
									if (data.start_time !== void 0) {
										let data7 = data.start_time;
										if (!(typeof data7 == "number" && !(data7 % 1) && !isNaN(data7) && isFinite(data7))) {
											validate2$1.errors = [{
												instancePath: instancePath + "/start_time",
												schemaPath: "#/properties/start_time/type",
												keyword: "type",
												params: { type: "integer" }
											}];
											return false;
										}
										if (typeof data7 == "number" && isFinite(data7)) {
											if (data7 < 0 || isNaN(data7)) {
												validate2$1.errors = [{
													instancePath: instancePath + "/start_time",
													schemaPath: "#/properties/start_time/minimum",
													keyword: "minimum",
													params: {
														comparison: ">=",
														limit: 0
													}
												}];
												return false;
											}
										}
										var valid0 = true;
									} else var valid0 = true;
									if (valid0) {
										if (data.upscale !== void 0) {
											if (typeof data.upscale !== "boolean") {
												validate2$1.errors = [{
													instancePath: instancePath + "/upscale",
													schemaPath: "#/properties/upscale/type",
													keyword: "type",
													params: { type: "boolean" }
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
const GenerateVideoRequest = validate3$1;
const schema3 = {
	"type": "object",
	"if": {
		"type": "object",
		"required": ["model"],
		"properties": { "model": {
			"type": "string",
			"pattern": "^grok-imagine"
		} }
	},
	"then": {
		"type": "object",
		"required": [
			"model",
			"prompt",
			"seconds",
			"aspect_ratio",
			"resolution"
		],
		"properties": {
			"model": { "type": "string" },
			"prompt": {
				"type": "string",
				"maxLength": 4096
			},
			"seconds": {
				"type": ["string", "number"],
				"minimum": 1,
				"pattern": "^[1-9][0-9]*(\\.[0-9]+)?$"
			},
			"aspect_ratio": {
				"type": "string",
				"pattern": "^[0-9]+(\\.[0-9]+)?:[0-9]+(\\.[0-9]+)?$"
			},
			"resolution": {
				"type": ["string", "integer"],
				"enum": [
					"480P",
					"720P",
					480,
					720
				]
			},
			"image": {
				"type": "string",
				"pattern": "^data:image/"
			},
			"images": {
				"type": "array",
				"items": {
					"type": "string",
					"pattern": "^data:image/"
				}
			}
		},
		"not": {
			"required": ["image", "images"],
			"properties": {
				"image": {},
				"images": {}
			}
		}
	},
	"else": {
		"type": "object",
		"required": ["model", "prompt"],
		"properties": {
			"model": { "type": "string" },
			"prompt": { "type": "string" },
			"size": { "type": "string" },
			"seconds": { "type": ["string", "number"] },
			"input_reference": {
				"type": ["string", "array"],
				"items": { "type": "string" }
			},
			"enable_upsample": { "type": "boolean" },
			"duration": { "type": "integer" },
			"metadata": {
				"type": "object",
				"properties": {
					"durationSeconds": { "type": "integer" },
					"output_config": {
						"type": "object",
						"properties": {
							"aspect_ratio": { "type": "string" },
							"audio_generation": { "type": "string" },
							"resolution": { "type": "string" }
						}
					}
				}
			}
		}
	}
};
const pattern3 = /* @__PURE__ */ new RegExp("^grok-imagine", "u");
const pattern4 = /* @__PURE__ */ new RegExp("^[1-9][0-9]*(\\.[0-9]+)?$", "u");
const pattern5 = /* @__PURE__ */ new RegExp("^[0-9]+(\\.[0-9]+)?:[0-9]+(\\.[0-9]+)?$", "u");
const pattern6 = /* @__PURE__ */ new RegExp("^data:image/", "u");
const func0 = require_ucs2length().default;
function validate3$1(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	if (!(data && typeof data == "object" && !Array.isArray(data))) {
		validate3$1.errors = [{
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" }
		}];
		return false;
	}
	const _errs1 = errors;
	let valid0 = true;
	const _errs2 = errors;
	if (errors === _errs2) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			if (data.model === void 0 && "model") {
				const err0 = {};
				if (vErrors === null) vErrors = [err0];
				else vErrors.push(err0);
				errors++;
			} else if (data.model !== void 0) {
				let data0 = data.model;
				if (errors === errors) {
					if (typeof data0 === "string") {
						if (!pattern3.test(data0)) {
							const err1 = {};
							if (vErrors === null) vErrors = [err1];
							else vErrors.push(err1);
							errors++;
						}
					} else {
						const err2 = {};
						if (vErrors === null) vErrors = [err2];
						else vErrors.push(err2);
						errors++;
					}
				}
			}
		} else {
			const err3 = {};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
	}
	var _valid0 = _errs2 === errors;
	errors = _errs1;
	if (vErrors !== null) {
		if (_errs1) vErrors.length = _errs1;
		else vErrors = null;
	}
	let ifClause0;
	if (_valid0) {
		const _errs6 = errors;
		const _errs8 = errors;
		const _errs9 = errors;
		if (data && typeof data == "object" && !Array.isArray(data)) {
			if (data.image === void 0 && "image" || data.images === void 0 && "images") {
				const err4 = {};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
		if (_errs9 === errors) {
			validate3$1.errors = [{
				instancePath,
				schemaPath: "#/then/not",
				keyword: "not",
				params: {}
			}];
			return false;
		} else {
			errors = _errs8;
			if (vErrors !== null) {
				if (_errs8) vErrors.length = _errs8;
				else vErrors = null;
			}
		}
		if (errors === _errs6) {
			if (data && typeof data == "object" && !Array.isArray(data)) {
				let missing2;
				if (data.model === void 0 && (missing2 = "model") || data.prompt === void 0 && (missing2 = "prompt") || data.seconds === void 0 && (missing2 = "seconds") || data.aspect_ratio === void 0 && (missing2 = "aspect_ratio") || data.resolution === void 0 && (missing2 = "resolution")) {
					validate3$1.errors = [{
						instancePath,
						schemaPath: "#/then/required",
						keyword: "required",
						params: { missingProperty: missing2 }
					}];
					return false;
				} else {
					if (data.model !== void 0) {
						const _errs10 = errors;
						if (typeof data.model !== "string") {
							validate3$1.errors = [{
								instancePath: instancePath + "/model",
								schemaPath: "#/then/properties/model/type",
								keyword: "type",
								params: { type: "string" }
							}];
							return false;
						}
						var valid3 = _errs10 === errors;
					} else var valid3 = true;
					if (valid3) {
						if (data.prompt !== void 0) {
							let data2 = data.prompt;
							const _errs12 = errors;
							if (errors === _errs12) {
								if (typeof data2 === "string") {
									if (func0(data2) > 4096) {
										validate3$1.errors = [{
											instancePath: instancePath + "/prompt",
											schemaPath: "#/then/properties/prompt/maxLength",
											keyword: "maxLength",
											params: { limit: 4096 }
										}];
										return false;
									}
								} else {
									validate3$1.errors = [{
										instancePath: instancePath + "/prompt",
										schemaPath: "#/then/properties/prompt/type",
										keyword: "type",
										params: { type: "string" }
									}];
									return false;
								}
							}
							var valid3 = _errs12 === errors;
						} else var valid3 = true;
						if (valid3) {
							if (data.seconds !== void 0) {
								let data3 = data.seconds;
								const _errs14 = errors;
								if (typeof data3 !== "string" && !(typeof data3 == "number" && isFinite(data3))) {
									validate3$1.errors = [{
										instancePath: instancePath + "/seconds",
										schemaPath: "#/then/properties/seconds/type",
										keyword: "type",
										params: { type: schema3.then.properties.seconds.type }
									}];
									return false;
								}
								if (errors === _errs14) {
									if (typeof data3 == "number" && isFinite(data3)) {
										if (data3 < 1 || isNaN(data3)) {
											validate3$1.errors = [{
												instancePath: instancePath + "/seconds",
												schemaPath: "#/then/properties/seconds/minimum",
												keyword: "minimum",
												params: {
													comparison: ">=",
													limit: 1
												}
											}];
											return false;
										}
									}
									if (errors === _errs14) {
										if (typeof data3 === "string") {
											if (!pattern4.test(data3)) {
												validate3$1.errors = [{
													instancePath: instancePath + "/seconds",
													schemaPath: "#/then/properties/seconds/pattern",
													keyword: "pattern",
													params: { pattern: "^[1-9][0-9]*(\\.[0-9]+)?$" }
												}];
												return false;
											}
										}
									}
								}
								var valid3 = _errs14 === errors;
							} else var valid3 = true;
							if (valid3) {
								if (data.aspect_ratio !== void 0) {
									let data4 = data.aspect_ratio;
									const _errs16 = errors;
									if (errors === _errs16) {
										if (typeof data4 === "string") {
											if (!pattern5.test(data4)) {
												validate3$1.errors = [{
													instancePath: instancePath + "/aspect_ratio",
													schemaPath: "#/then/properties/aspect_ratio/pattern",
													keyword: "pattern",
													params: { pattern: "^[0-9]+(\\.[0-9]+)?:[0-9]+(\\.[0-9]+)?$" }
												}];
												return false;
											}
										} else {
											validate3$1.errors = [{
												instancePath: instancePath + "/aspect_ratio",
												schemaPath: "#/then/properties/aspect_ratio/type",
												keyword: "type",
												params: { type: "string" }
											}];
											return false;
										}
									}
									var valid3 = _errs16 === errors;
								} else var valid3 = true;
								if (valid3) {
									if (data.resolution !== void 0) {
										let data5 = data.resolution;
										const _errs18 = errors;
										if (typeof data5 !== "string" && !(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
											validate3$1.errors = [{
												instancePath: instancePath + "/resolution",
												schemaPath: "#/then/properties/resolution/type",
												keyword: "type",
												params: { type: schema3.then.properties.resolution.type }
											}];
											return false;
										}
										if (!(data5 === "480P" || data5 === "720P" || data5 === 480 || data5 === 720)) {
											validate3$1.errors = [{
												instancePath: instancePath + "/resolution",
												schemaPath: "#/then/properties/resolution/enum",
												keyword: "enum",
												params: { allowedValues: schema3.then.properties.resolution.enum }
											}];
											return false;
										}
										var valid3 = _errs18 === errors;
									} else var valid3 = true;
									if (valid3) {
										if (data.image !== void 0) {
											let data6 = data.image;
											const _errs20 = errors;
											if (errors === _errs20) {
												if (typeof data6 === "string") {
													if (!pattern6.test(data6)) {
														validate3$1.errors = [{
															instancePath: instancePath + "/image",
															schemaPath: "#/then/properties/image/pattern",
															keyword: "pattern",
															params: { pattern: "^data:image/" }
														}];
														return false;
													}
												} else {
													validate3$1.errors = [{
														instancePath: instancePath + "/image",
														schemaPath: "#/then/properties/image/type",
														keyword: "type",
														params: { type: "string" }
													}];
													return false;
												}
											}
											var valid3 = _errs20 === errors;
										} else var valid3 = true;
										if (valid3) {
											if (data.images !== void 0) {
												let data7 = data.images;
												const _errs22 = errors;
												if (errors === _errs22) {
													if (Array.isArray(data7)) {
														const len0 = data7.length;
														for (let i0 = 0; i0 < len0; i0++) {
															let data8 = data7[i0];
															const _errs24 = errors;
															if (errors === _errs24) {
																if (typeof data8 === "string") {
																	if (!pattern6.test(data8)) {
																		validate3$1.errors = [{
																			instancePath: instancePath + "/images/" + i0,
																			schemaPath: "#/then/properties/images/items/pattern",
																			keyword: "pattern",
																			params: { pattern: "^data:image/" }
																		}];
																		return false;
																	}
																} else {
																	validate3$1.errors = [{
																		instancePath: instancePath + "/images/" + i0,
																		schemaPath: "#/then/properties/images/items/type",
																		keyword: "type",
																		params: { type: "string" }
																	}];
																	return false;
																}
															}
															if (!(_errs24 === errors)) break;
														}
													} else {
														validate3$1.errors = [{
															instancePath: instancePath + "/images",
															schemaPath: "#/then/properties/images/type",
															keyword: "type",
															params: { type: "array" }
														}];
														return false;
													}
												}
												var valid3 = _errs22 === errors;
											} else var valid3 = true;
										}
									}
								}
							}
						}
					}
				}
			} else {
				validate3$1.errors = [{
					instancePath,
					schemaPath: "#/then/type",
					keyword: "type",
					params: { type: "object" }
				}];
				return false;
			}
		}
		var _valid0 = _errs6 === errors;
		valid0 = _valid0;
		ifClause0 = "then";
	} else {
		const _errs26 = errors;
		if (errors === _errs26) {
			if (data && typeof data == "object" && !Array.isArray(data)) {
				let missing3;
				if (data.model === void 0 && (missing3 = "model") || data.prompt === void 0 && (missing3 = "prompt")) {
					validate3$1.errors = [{
						instancePath,
						schemaPath: "#/else/required",
						keyword: "required",
						params: { missingProperty: missing3 }
					}];
					return false;
				} else {
					if (data.model !== void 0) {
						const _errs28 = errors;
						if (typeof data.model !== "string") {
							validate3$1.errors = [{
								instancePath: instancePath + "/model",
								schemaPath: "#/else/properties/model/type",
								keyword: "type",
								params: { type: "string" }
							}];
							return false;
						}
						var valid5 = _errs28 === errors;
					} else var valid5 = true;
					if (valid5) {
						if (data.prompt !== void 0) {
							const _errs30 = errors;
							if (typeof data.prompt !== "string") {
								validate3$1.errors = [{
									instancePath: instancePath + "/prompt",
									schemaPath: "#/else/properties/prompt/type",
									keyword: "type",
									params: { type: "string" }
								}];
								return false;
							}
							var valid5 = _errs30 === errors;
						} else var valid5 = true;
						if (valid5) {
							if (data.size !== void 0) {
								const _errs32 = errors;
								if (typeof data.size !== "string") {
									validate3$1.errors = [{
										instancePath: instancePath + "/size",
										schemaPath: "#/else/properties/size/type",
										keyword: "type",
										params: { type: "string" }
									}];
									return false;
								}
								var valid5 = _errs32 === errors;
							} else var valid5 = true;
							if (valid5) {
								if (data.seconds !== void 0) {
									let data12 = data.seconds;
									const _errs34 = errors;
									if (typeof data12 !== "string" && !(typeof data12 == "number" && isFinite(data12))) {
										validate3$1.errors = [{
											instancePath: instancePath + "/seconds",
											schemaPath: "#/else/properties/seconds/type",
											keyword: "type",
											params: { type: schema3.else.properties.seconds.type }
										}];
										return false;
									}
									var valid5 = _errs34 === errors;
								} else var valid5 = true;
								if (valid5) {
									if (data.input_reference !== void 0) {
										let data13 = data.input_reference;
										const _errs36 = errors;
										if (typeof data13 !== "string" && !Array.isArray(data13)) {
											validate3$1.errors = [{
												instancePath: instancePath + "/input_reference",
												schemaPath: "#/else/properties/input_reference/type",
												keyword: "type",
												params: { type: schema3.else.properties.input_reference.type }
											}];
											return false;
										}
										if (errors === _errs36) {
											if (Array.isArray(data13)) {
												const len1 = data13.length;
												for (let i1 = 0; i1 < len1; i1++) {
													const _errs38 = errors;
													if (typeof data13[i1] !== "string") {
														validate3$1.errors = [{
															instancePath: instancePath + "/input_reference/" + i1,
															schemaPath: "#/else/properties/input_reference/items/type",
															keyword: "type",
															params: { type: "string" }
														}];
														return false;
													}
													if (!(_errs38 === errors)) break;
												}
											}
										}
										var valid5 = _errs36 === errors;
									} else var valid5 = true;
									if (valid5) {
										if (data.enable_upsample !== void 0) {
											const _errs40 = errors;
											if (typeof data.enable_upsample !== "boolean") {
												validate3$1.errors = [{
													instancePath: instancePath + "/enable_upsample",
													schemaPath: "#/else/properties/enable_upsample/type",
													keyword: "type",
													params: { type: "boolean" }
												}];
												return false;
											}
											var valid5 = _errs40 === errors;
										} else var valid5 = true;
										if (valid5) {
											if (data.duration !== void 0) {
												let data16 = data.duration;
												const _errs42 = errors;
												if (!(typeof data16 == "number" && !(data16 % 1) && !isNaN(data16) && isFinite(data16))) {
													validate3$1.errors = [{
														instancePath: instancePath + "/duration",
														schemaPath: "#/else/properties/duration/type",
														keyword: "type",
														params: { type: "integer" }
													}];
													return false;
												}
												var valid5 = _errs42 === errors;
											} else var valid5 = true;
											if (valid5) {
												if (data.metadata !== void 0) {
													let data17 = data.metadata;
													const _errs44 = errors;
													if (errors === _errs44) {
														if (data17 && typeof data17 == "object" && !Array.isArray(data17)) {
															if (data17.durationSeconds !== void 0) {
																let data18 = data17.durationSeconds;
																const _errs46 = errors;
																if (!(typeof data18 == "number" && !(data18 % 1) && !isNaN(data18) && isFinite(data18))) {
																	validate3$1.errors = [{
																		instancePath: instancePath + "/metadata/durationSeconds",
																		schemaPath: "#/else/properties/metadata/properties/durationSeconds/type",
																		keyword: "type",
																		params: { type: "integer" }
																	}];
																	return false;
																}
																var valid7 = _errs46 === errors;
															} else var valid7 = true;
															if (valid7) {
																if (data17.output_config !== void 0) {
																	let data19 = data17.output_config;
																	const _errs48 = errors;
																	if (errors === _errs48) {
																		if (data19 && typeof data19 == "object" && !Array.isArray(data19)) {
																			if (data19.aspect_ratio !== void 0) {
																				const _errs50 = errors;
																				if (typeof data19.aspect_ratio !== "string") {
																					validate3$1.errors = [{
																						instancePath: instancePath + "/metadata/output_config/aspect_ratio",
																						schemaPath: "#/else/properties/metadata/properties/output_config/properties/aspect_ratio/type",
																						keyword: "type",
																						params: { type: "string" }
																					}];
																					return false;
																				}
																				var valid8 = _errs50 === errors;
																			} else var valid8 = true;
																			if (valid8) {
																				if (data19.audio_generation !== void 0) {
																					const _errs52 = errors;
																					if (typeof data19.audio_generation !== "string") {
																						validate3$1.errors = [{
																							instancePath: instancePath + "/metadata/output_config/audio_generation",
																							schemaPath: "#/else/properties/metadata/properties/output_config/properties/audio_generation/type",
																							keyword: "type",
																							params: { type: "string" }
																						}];
																						return false;
																					}
																					var valid8 = _errs52 === errors;
																				} else var valid8 = true;
																				if (valid8) {
																					if (data19.resolution !== void 0) {
																						const _errs54 = errors;
																						if (typeof data19.resolution !== "string") {
																							validate3$1.errors = [{
																								instancePath: instancePath + "/metadata/output_config/resolution",
																								schemaPath: "#/else/properties/metadata/properties/output_config/properties/resolution/type",
																								keyword: "type",
																								params: { type: "string" }
																							}];
																							return false;
																						}
																						var valid8 = _errs54 === errors;
																					} else var valid8 = true;
																				}
																			}
																		} else {
																			validate3$1.errors = [{
																				instancePath: instancePath + "/metadata/output_config",
																				schemaPath: "#/else/properties/metadata/properties/output_config/type",
																				keyword: "type",
																				params: { type: "object" }
																			}];
																			return false;
																		}
																	}
																	var valid7 = _errs48 === errors;
																} else var valid7 = true;
															}
														} else {
															validate3$1.errors = [{
																instancePath: instancePath + "/metadata",
																schemaPath: "#/else/properties/metadata/type",
																keyword: "type",
																params: { type: "object" }
															}];
															return false;
														}
													}
													var valid5 = _errs44 === errors;
												} else var valid5 = true;
											}
										}
									}
								}
							}
						}
					}
				}
			} else {
				validate3$1.errors = [{
					instancePath,
					schemaPath: "#/else/type",
					keyword: "type",
					params: { type: "object" }
				}];
				return false;
			}
		}
		var _valid0 = _errs26 === errors;
		valid0 = _valid0;
		ifClause0 = "else";
	}
	if (!valid0) {
		const err5 = {
			instancePath,
			schemaPath: "#/if",
			keyword: "if",
			params: { failingKeyword: ifClause0 }
		};
		if (vErrors === null) vErrors = [err5];
		else vErrors.push(err5);
		errors++;
		validate3$1.errors = vErrors;
		return false;
	}
	validate3$1.errors = vErrors;
	return errors === 0;
}
const ExtensionRequest = validate4$1;
const schema4 = {
	"type": "object",
	"required": [
		"model",
		"prompt",
		"video",
		"start_time"
	],
	"properties": {
		"model": { "type": "string" },
		"prompt": { "type": "string" },
		"video": {
			"type": "object",
			"required": ["url"],
			"properties": { "url": { "type": "string" } }
		},
		"start_time": {
			"type": "integer",
			"minimum": 0
		},
		"duration": {
			"type": "integer",
			"enum": [
				6,
				10,
				15
			]
		}
	}
};
function validate4$1(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		let missing0;
		if (data.model === void 0 && (missing0 = "model") || data.prompt === void 0 && (missing0 = "prompt") || data.video === void 0 && (missing0 = "video") || data.start_time === void 0 && (missing0 = "start_time")) {
			validate4$1.errors = [{
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: missing0 }
			}];
			return false;
		} else {
			if (data.model !== void 0) {
				if (typeof data.model !== "string") {
					validate4$1.errors = [{
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
						validate4$1.errors = [{
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
					if (data.video !== void 0) {
						let data2 = data.video;
						if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
							let missing1;
							if (data2.url === void 0 && (missing1 = "url")) {
								validate4$1.errors = [{
									instancePath: instancePath + "/video",
									schemaPath: "#/properties/video/required",
									keyword: "required",
									params: { missingProperty: missing1 }
								}];
								return false;
							} else if (data2.url !== void 0) {
								if (typeof data2.url !== "string") {
									validate4$1.errors = [{
										instancePath: instancePath + "/video/url",
										schemaPath: "#/properties/video/properties/url/type",
										keyword: "type",
										params: { type: "string" }
									}];
									return false;
								}
							}
						} else {
							validate4$1.errors = [{
								instancePath: instancePath + "/video",
								schemaPath: "#/properties/video/type",
								keyword: "type",
								params: { type: "object" }
							}];
							return false;
						}
						var valid0 = true;
					} else var valid0 = true;
					if (valid0) {
						if (data.start_time !== void 0) {
							let data4 = data.start_time;
							if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
								validate4$1.errors = [{
									instancePath: instancePath + "/start_time",
									schemaPath: "#/properties/start_time/type",
									keyword: "type",
									params: { type: "integer" }
								}];
								return false;
							}
							if (typeof data4 == "number" && isFinite(data4)) {
								if (data4 < 0 || isNaN(data4)) {
									validate4$1.errors = [{
										instancePath: instancePath + "/start_time",
										schemaPath: "#/properties/start_time/minimum",
										keyword: "minimum",
										params: {
											comparison: ">=",
											limit: 0
										}
									}];
									return false;
								}
							}
							var valid0 = true;
						} else var valid0 = true;
						if (valid0) {
							if (data.duration !== void 0) {
								let data5 = data.duration;
								if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
									validate4$1.errors = [{
										instancePath: instancePath + "/duration",
										schemaPath: "#/properties/duration/type",
										keyword: "type",
										params: { type: "integer" }
									}];
									return false;
								}
								if (!(data5 === 6 || data5 === 10 || data5 === 15)) {
									validate4$1.errors = [{
										instancePath: instancePath + "/duration",
										schemaPath: "#/properties/duration/enum",
										keyword: "enum",
										params: { allowedValues: schema4.properties.duration.enum }
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
		validate4$1.errors = [{
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" }
		}];
		return false;
	}
	validate4$1.errors = vErrors;
	return true;
}
const RemixVideoByIdRequest = validate5;
const schema5 = {
	"type": "object",
	"if": {
		"type": "object",
		"required": ["model"],
		"properties": { "model": {
			"type": "string",
			"pattern": "^grok"
		} }
	},
	"then": {
		"type": "object",
		"required": [
			"model",
			"prompt",
			"size",
			"aspect_ratio"
		],
		"properties": {
			"model": { "type": "string" },
			"prompt": { "type": "string" },
			"size": {
				"type": "string",
				"enum": ["720P", "1080P"]
			},
			"aspect_ratio": {
				"type": "string",
				"enum": [
					"2:3",
					"3:2",
					"1:1"
				]
			},
			"parent_post_id": { "type": "string" }
		}
	},
	"else": {
		"type": "object",
		"required": ["prompt", "model"],
		"properties": {
			"prompt": { "type": "string" },
			"model": { "type": "string" }
		}
	}
};
const pattern8 = /* @__PURE__ */ new RegExp("^grok", "u");
function validate5(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	if (!(data && typeof data == "object" && !Array.isArray(data))) {
		validate5.errors = [{
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" }
		}];
		return false;
	}
	const _errs1 = errors;
	let valid0 = true;
	const _errs2 = errors;
	if (errors === _errs2) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			if (data.model === void 0 && "model") {
				const err0 = {};
				if (vErrors === null) vErrors = [err0];
				else vErrors.push(err0);
				errors++;
			} else if (data.model !== void 0) {
				let data0 = data.model;
				if (errors === errors) {
					if (typeof data0 === "string") {
						if (!pattern8.test(data0)) {
							const err1 = {};
							if (vErrors === null) vErrors = [err1];
							else vErrors.push(err1);
							errors++;
						}
					} else {
						const err2 = {};
						if (vErrors === null) vErrors = [err2];
						else vErrors.push(err2);
						errors++;
					}
				}
			}
		} else {
			const err3 = {};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
	}
	var _valid0 = _errs2 === errors;
	errors = _errs1;
	if (vErrors !== null) {
		if (_errs1) vErrors.length = _errs1;
		else vErrors = null;
	}
	let ifClause0;
	if (_valid0) {
		const _errs6 = errors;
		if (errors === _errs6) {
			if (data && typeof data == "object" && !Array.isArray(data)) {
				let missing1;
				if (data.model === void 0 && (missing1 = "model") || data.prompt === void 0 && (missing1 = "prompt") || data.size === void 0 && (missing1 = "size") || data.aspect_ratio === void 0 && (missing1 = "aspect_ratio")) {
					validate5.errors = [{
						instancePath,
						schemaPath: "#/then/required",
						keyword: "required",
						params: { missingProperty: missing1 }
					}];
					return false;
				} else {
					if (data.model !== void 0) {
						const _errs8 = errors;
						if (typeof data.model !== "string") {
							validate5.errors = [{
								instancePath: instancePath + "/model",
								schemaPath: "#/then/properties/model/type",
								keyword: "type",
								params: { type: "string" }
							}];
							return false;
						}
						var valid2 = _errs8 === errors;
					} else var valid2 = true;
					if (valid2) {
						if (data.prompt !== void 0) {
							const _errs10 = errors;
							if (typeof data.prompt !== "string") {
								validate5.errors = [{
									instancePath: instancePath + "/prompt",
									schemaPath: "#/then/properties/prompt/type",
									keyword: "type",
									params: { type: "string" }
								}];
								return false;
							}
							var valid2 = _errs10 === errors;
						} else var valid2 = true;
						if (valid2) {
							if (data.size !== void 0) {
								let data3 = data.size;
								const _errs12 = errors;
								if (typeof data3 !== "string") {
									validate5.errors = [{
										instancePath: instancePath + "/size",
										schemaPath: "#/then/properties/size/type",
										keyword: "type",
										params: { type: "string" }
									}];
									return false;
								}
								if (!(data3 === "720P" || data3 === "1080P")) {
									validate5.errors = [{
										instancePath: instancePath + "/size",
										schemaPath: "#/then/properties/size/enum",
										keyword: "enum",
										params: { allowedValues: schema5.then.properties.size.enum }
									}];
									return false;
								}
								var valid2 = _errs12 === errors;
							} else var valid2 = true;
							if (valid2) {
								if (data.aspect_ratio !== void 0) {
									let data4 = data.aspect_ratio;
									const _errs14 = errors;
									if (typeof data4 !== "string") {
										validate5.errors = [{
											instancePath: instancePath + "/aspect_ratio",
											schemaPath: "#/then/properties/aspect_ratio/type",
											keyword: "type",
											params: { type: "string" }
										}];
										return false;
									}
									if (!(data4 === "2:3" || data4 === "3:2" || data4 === "1:1")) {
										validate5.errors = [{
											instancePath: instancePath + "/aspect_ratio",
											schemaPath: "#/then/properties/aspect_ratio/enum",
											keyword: "enum",
											params: { allowedValues: schema5.then.properties.aspect_ratio.enum }
										}];
										return false;
									}
									var valid2 = _errs14 === errors;
								} else var valid2 = true;
								if (valid2) {
									if (data.parent_post_id !== void 0) {
										const _errs16 = errors;
										if (typeof data.parent_post_id !== "string") {
											validate5.errors = [{
												instancePath: instancePath + "/parent_post_id",
												schemaPath: "#/then/properties/parent_post_id/type",
												keyword: "type",
												params: { type: "string" }
											}];
											return false;
										}
										var valid2 = _errs16 === errors;
									} else var valid2 = true;
								}
							}
						}
					}
				}
			} else {
				validate5.errors = [{
					instancePath,
					schemaPath: "#/then/type",
					keyword: "type",
					params: { type: "object" }
				}];
				return false;
			}
		}
		var _valid0 = _errs6 === errors;
		valid0 = _valid0;
		ifClause0 = "then";
	} else {
		const _errs18 = errors;
		if (errors === _errs18) {
			if (data && typeof data == "object" && !Array.isArray(data)) {
				let missing2;
				if (data.prompt === void 0 && (missing2 = "prompt") || data.model === void 0 && (missing2 = "model")) {
					validate5.errors = [{
						instancePath,
						schemaPath: "#/else/required",
						keyword: "required",
						params: { missingProperty: missing2 }
					}];
					return false;
				} else {
					if (data.prompt !== void 0) {
						const _errs20 = errors;
						if (typeof data.prompt !== "string") {
							validate5.errors = [{
								instancePath: instancePath + "/prompt",
								schemaPath: "#/else/properties/prompt/type",
								keyword: "type",
								params: { type: "string" }
							}];
							return false;
						}
						var valid3 = _errs20 === errors;
					} else var valid3 = true;
					if (valid3) {
						if (data.model !== void 0) {
							const _errs22 = errors;
							if (typeof data.model !== "string") {
								validate5.errors = [{
									instancePath: instancePath + "/model",
									schemaPath: "#/else/properties/model/type",
									keyword: "type",
									params: { type: "string" }
								}];
								return false;
							}
							var valid3 = _errs22 === errors;
						} else var valid3 = true;
					}
				}
			} else {
				validate5.errors = [{
					instancePath,
					schemaPath: "#/else/type",
					keyword: "type",
					params: { type: "object" }
				}];
				return false;
			}
		}
		var _valid0 = _errs18 === errors;
		valid0 = _valid0;
		ifClause0 = "else";
	}
	if (!valid0) {
		const err4 = {
			instancePath,
			schemaPath: "#/if",
			keyword: "if",
			params: { failingKeyword: ifClause0 }
		};
		if (vErrors === null) vErrors = [err4];
		else vErrors.push(err4);
		errors++;
		validate5.errors = vErrors;
		return false;
	}
	validate5.errors = vErrors;
	return errors === 0;
}
const ExtendVideoByIdRequest = validate6;
const schema6 = {
	"type": "object",
	"required": ["model", "prompt"],
	"properties": {
		"model": { "type": "string" },
		"prompt": { "type": "string" },
		"images": {
			"type": "array",
			"items": {
				"type": "string",
				"format": "uri",
				"pattern": "^https?://"
			}
		},
		"size": {
			"type": "string",
			"enum": [
				"720P",
				"1080P",
				"1080p"
			]
		},
		"aspect_ratio": { "type": "string" },
		"start_time": {
			"type": "integer",
			"minimum": 0
		},
		"upscale": { "type": "boolean" }
	}
};
function validate6(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		let missing0;
		if (data.model === void 0 && (missing0 = "model") || data.prompt === void 0 && (missing0 = "prompt")) {
			validate6.errors = [{
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: missing0 }
			}];
			return false;
		} else {
			if (data.model !== void 0) {
				if (typeof data.model !== "string") {
					validate6.errors = [{
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
						validate6.errors = [{
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
					if (data.images !== void 0) {
						let data2 = data.images;
						if (Array.isArray(data2)) {
							const len0 = data2.length;
							for (let i0 = 0; i0 < len0; i0++) {
								let data3 = data2[i0];
								if (typeof data3 === "string") {
									if (!pattern1.test(data3)) {
										validate6.errors = [{
											instancePath: instancePath + "/images/" + i0,
											schemaPath: "#/properties/images/items/pattern",
											keyword: "pattern",
											params: { pattern: "^https?://" }
										}];
										return false;
									} else if (!formats0.test(data3)) {
										validate6.errors = [{
											instancePath: instancePath + "/images/" + i0,
											schemaPath: "#/properties/images/items/format",
											keyword: "format",
											params: { format: "uri" }
										}];
										return false;
									}
								} else {
									validate6.errors = [{
										instancePath: instancePath + "/images/" + i0,
										schemaPath: "#/properties/images/items/type",
										keyword: "type",
										params: { type: "string" }
									}];
									return false;
								}
							}
						} else {
							validate6.errors = [{
								instancePath: instancePath + "/images",
								schemaPath: "#/properties/images/type",
								keyword: "type",
								params: { type: "array" }
							}];
							return false;
						}
						var valid0 = true;
					} else var valid0 = true;
					if (valid0) {
						if (data.size !== void 0) {
							let data4 = data.size;
							if (typeof data4 !== "string") {
								validate6.errors = [{
									instancePath: instancePath + "/size",
									schemaPath: "#/properties/size/type",
									keyword: "type",
									params: { type: "string" }
								}];
								return false;
							}
							if (!(data4 === "720P" || data4 === "1080P" || data4 === "1080p")) {
								validate6.errors = [{
									instancePath: instancePath + "/size",
									schemaPath: "#/properties/size/enum",
									keyword: "enum",
									params: { allowedValues: schema6.properties.size.enum }
								}];
								return false;
							}
							var valid0 = true;
						} else var valid0 = true;
						if (valid0) {
							if (data.aspect_ratio !== void 0) {
								if (typeof data.aspect_ratio !== "string") {
									validate6.errors = [{
										instancePath: instancePath + "/aspect_ratio",
										schemaPath: "#/properties/aspect_ratio/type",
										keyword: "type",
										params: { type: "string" }
									}];
									return false;
								}
								var valid0 = true;
							} else var valid0 = true;
							if (valid0) {
								if (data.start_time !== void 0) {
									let data6 = data.start_time;
									if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6) && isFinite(data6))) {
										validate6.errors = [{
											instancePath: instancePath + "/start_time",
											schemaPath: "#/properties/start_time/type",
											keyword: "type",
											params: { type: "integer" }
										}];
										return false;
									}
									if (typeof data6 == "number" && isFinite(data6)) {
										if (data6 < 0 || isNaN(data6)) {
											validate6.errors = [{
												instancePath: instancePath + "/start_time",
												schemaPath: "#/properties/start_time/minimum",
												keyword: "minimum",
												params: {
													comparison: ">=",
													limit: 0
												}
											}];
											return false;
										}
									}
									var valid0 = true;
								} else var valid0 = true;
								if (valid0) {
									if (data.upscale !== void 0) {
										if (typeof data.upscale !== "boolean") {
											validate6.errors = [{
												instancePath: instancePath + "/upscale",
												schemaPath: "#/properties/upscale/type",
												keyword: "type",
												params: { type: "boolean" }
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
		}
	} else {
		validate6.errors = [{
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" }
		}];
		return false;
	}
	validate6.errors = vErrors;
	return true;
}
const queryVideoQuery = validate0;
function validate0(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		let missing0;
		if (data.id === void 0 && (missing0 = "id")) {
			validate0.errors = [{
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: missing0 }
			}];
			return false;
		} else if (data.id !== void 0) {
			let data0 = data.id;
			if (typeof data0 !== "string") {
				let dataType0 = typeof data0;
				let coerced0 = void 0;
				if (!(coerced0 !== void 0)) {
					if (dataType0 == "number" || dataType0 == "boolean") coerced0 = "" + data0;
					else if (data0 === null) coerced0 = "";
					else {
						validate0.errors = [{
							instancePath: instancePath + "/id",
							schemaPath: "#/properties/id/type",
							keyword: "type",
							params: { type: "string" }
						}];
						return false;
					}
				}
				if (coerced0 !== void 0) {
					data0 = coerced0;
					if (data !== void 0) data["id"] = coerced0;
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
const GrokGenerateVideoRequestForm = validate1;
const schema1 = {
	"type": "object",
	"required": ["model", "prompt"],
	"properties": {
		"model": { "type": "string" },
		"prompt": { "type": "string" },
		"aspect_ratio": {
			"type": "string",
			"enum": [
				"16:9",
				"9:16",
				"2:3",
				"3:2",
				"1:1"
			]
		},
		"seconds": { "type": "integer" },
		"size": { "type": "string" },
		"input_reference": {
			"type": ["string", "array"],
			"format": "binary",
			"items": {
				"type": "string",
				"format": "binary"
			}
		}
	}
};
function validate1(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		let missing0;
		if (data.model === void 0 && (missing0 = "model") || data.prompt === void 0 && (missing0 = "prompt")) {
			validate1.errors = [{
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: missing0 }
			}];
			return false;
		} else {
			if (data.model !== void 0) {
				let data0 = data.model;
				if (typeof data0 !== "string") {
					let dataType0 = typeof data0;
					let coerced0 = void 0;
					if (!(coerced0 !== void 0)) {
						if (dataType0 == "number" || dataType0 == "boolean") coerced0 = "" + data0;
						else if (data0 === null) coerced0 = "";
						else {
							validate1.errors = [{
								instancePath: instancePath + "/model",
								schemaPath: "#/properties/model/type",
								keyword: "type",
								params: { type: "string" }
							}];
							return false;
						}
					}
					if (coerced0 !== void 0) {
						data0 = coerced0;
						if (data !== void 0) data["model"] = coerced0;
					}
				}
				var valid0 = true;
			} else var valid0 = true;
			if (valid0) {
				if (data.prompt !== void 0) {
					let data1 = data.prompt;
					if (typeof data1 !== "string") {
						let dataType1 = typeof data1;
						let coerced1 = void 0;
						if (!(coerced1 !== void 0)) {
							if (dataType1 == "number" || dataType1 == "boolean") coerced1 = "" + data1;
							else if (data1 === null) coerced1 = "";
							else {
								validate1.errors = [{
									instancePath: instancePath + "/prompt",
									schemaPath: "#/properties/prompt/type",
									keyword: "type",
									params: { type: "string" }
								}];
								return false;
							}
						}
						if (coerced1 !== void 0) {
							data1 = coerced1;
							if (data !== void 0) data["prompt"] = coerced1;
						}
					}
					var valid0 = true;
				} else var valid0 = true;
				if (valid0) {
					if (data.aspect_ratio !== void 0) {
						let data2 = data.aspect_ratio;
						if (typeof data2 !== "string") {
							let dataType2 = typeof data2;
							let coerced2 = void 0;
							if (!(coerced2 !== void 0)) {
								if (dataType2 == "number" || dataType2 == "boolean") coerced2 = "" + data2;
								else if (data2 === null) coerced2 = "";
								else {
									validate1.errors = [{
										instancePath: instancePath + "/aspect_ratio",
										schemaPath: "#/properties/aspect_ratio/type",
										keyword: "type",
										params: { type: "string" }
									}];
									return false;
								}
							}
							if (coerced2 !== void 0) {
								data2 = coerced2;
								if (data !== void 0) data["aspect_ratio"] = coerced2;
							}
						}
						if (!(data2 === "16:9" || data2 === "9:16" || data2 === "2:3" || data2 === "3:2" || data2 === "1:1")) {
							validate1.errors = [{
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
						if (data.seconds !== void 0) {
							let data3 = data.seconds;
							if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
								let dataType3 = typeof data3;
								let coerced3 = void 0;
								if (!(coerced3 !== void 0)) {
									if (dataType3 === "boolean" || data3 === null || dataType3 === "string" && data3 && data3 == +data3 && !(data3 % 1)) coerced3 = +data3;
									else {
										validate1.errors = [{
											instancePath: instancePath + "/seconds",
											schemaPath: "#/properties/seconds/type",
											keyword: "type",
											params: { type: "integer" }
										}];
										return false;
									}
								}
								if (coerced3 !== void 0) {
									data3 = coerced3;
									if (data !== void 0) data["seconds"] = coerced3;
								}
							}
							var valid0 = true;
						} else var valid0 = true;
						if (valid0) {
							if (data.size !== void 0) {
								let data4 = data.size;
								if (typeof data4 !== "string") {
									let dataType4 = typeof data4;
									let coerced4 = void 0;
									if (!(coerced4 !== void 0)) {
										if (dataType4 == "number" || dataType4 == "boolean") coerced4 = "" + data4;
										else if (data4 === null) coerced4 = "";
										else {
											validate1.errors = [{
												instancePath: instancePath + "/size",
												schemaPath: "#/properties/size/type",
												keyword: "type",
												params: { type: "string" }
											}];
											return false;
										}
									}
									if (coerced4 !== void 0) {
										data4 = coerced4;
										if (data !== void 0) data["size"] = coerced4;
									}
								}
								var valid0 = true;
							} else var valid0 = true;
							if (valid0) {
								if (data.input_reference !== void 0) {
									let data5 = data.input_reference;
									if (typeof data5 !== "string" && !Array.isArray(data5)) {
										let dataType5 = typeof data5;
										let coerced5 = void 0;
										if (!(coerced5 !== void 0)) {
											if (dataType5 == "number" || dataType5 == "boolean") coerced5 = "" + data5;
											else if (data5 === null) coerced5 = "";
											else {
												validate1.errors = [{
													instancePath: instancePath + "/input_reference",
													schemaPath: "#/properties/input_reference/type",
													keyword: "type",
													params: { type: schema1.properties.input_reference.type }
												}];
												return false;
											}
										}
										if (coerced5 !== void 0) {
											data5 = coerced5;
											if (data !== void 0) data["input_reference"] = coerced5;
										}
									}
									if (Array.isArray(data5)) {
										const len0 = data5.length;
										for (let i0 = 0; i0 < len0; i0++) {
											let data6 = data5[i0];
											if (typeof data6 !== "string") {
												let dataType6 = typeof data6;
												let coerced6 = void 0;
												if (!(coerced6 !== void 0)) {
													if (dataType6 == "number" || dataType6 == "boolean") coerced6 = "" + data6;
													else if (data6 === null) coerced6 = "";
													else {
														validate1.errors = [{
															instancePath: instancePath + "/input_reference/" + i0,
															schemaPath: "#/properties/input_reference/items/type",
															keyword: "type",
															params: { type: "string" }
														}];
														return false;
													}
												}
												if (coerced6 !== void 0) {
													data6 = coerced6;
													if (data5 !== void 0) data5[i0] = coerced6;
												}
											}
										}
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
const retrieveVideoPath = validate2;
function validate2(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		let missing0;
		if (data.task_id === void 0 && (missing0 = "task_id")) {
			validate2.errors = [{
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
						validate2.errors = [{
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
const remixVideoByIdPath = validate3;
function validate3(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		let missing0;
		if (data.video_id === void 0 && (missing0 = "video_id")) {
			validate3.errors = [{
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
						validate3.errors = [{
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
const getModelPath = validate4;
function validate4(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		let missing0;
		if (data.model === void 0 && (missing0 = "model")) {
			validate4.errors = [{
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: missing0 }
			}];
			return false;
		} else if (data.model !== void 0) {
			let data0 = data.model;
			if (typeof data0 !== "string") {
				let dataType0 = typeof data0;
				let coerced0 = void 0;
				if (!(coerced0 !== void 0)) {
					if (dataType0 == "number" || dataType0 == "boolean") coerced0 = "" + data0;
					else if (data0 === null) coerced0 = "";
					else {
						validate4.errors = [{
							instancePath: instancePath + "/model",
							schemaPath: "#/properties/model/type",
							keyword: "type",
							params: { type: "string" }
						}];
						return false;
					}
				}
				if (coerced0 !== void 0) {
					data0 = coerced0;
					if (data !== void 0) data["model"] = coerced0;
				}
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
export { CreateVideoRequest, ExtendVideoByIdRequest, ExtendVideoRequest, ExtensionRequest, GenerateVideoRequest, GrokGenerateVideoRequestForm, RemixVideoByIdRequest, RemixVideoRequest, getModelPath, queryVideoQuery, remixVideoByIdPath, retrieveVideoPath };
