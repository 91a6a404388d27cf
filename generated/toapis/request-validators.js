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
		const err2 = {
			instancePath,
			schemaPath: "#/not",
			keyword: "not",
			params: {}
		};
		if (vErrors === null) vErrors = [err2];
		else vErrors.push(err2);
		errors++;
	} else {
		errors = _errs1;
		if (vErrors !== null) {
			if (_errs1) vErrors.length = _errs1;
			else vErrors = null;
		}
	}
	const _errs4 = errors;
	let valid2 = true;
	const _errs5 = errors;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.model === void 0 && "model") {
			const err3 = {};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		} else if (data.model !== void 0) {
			if ("grok-video-1.5" !== data.model) {
				const err4 = {};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
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
			if (data.image === void 0) {
				const err5 = {
					instancePath,
					schemaPath: "#/then/required",
					keyword: "required",
					params: { missingProperty: "image" }
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
			if (data.reference_images !== void 0) {
				let data2 = data.reference_images;
				if (Array.isArray(data2)) {
					if (data2.length > 0) {
						const err6 = {
							instancePath: instancePath + "/reference_images",
							schemaPath: "#/then/properties/reference_images/maxItems",
							keyword: "maxItems",
							params: { limit: 0 }
						};
						if (vErrors === null) vErrors = [err6];
						else vErrors.push(err6);
						errors++;
					}
				}
			}
		}
		var _valid0 = _errs7 === errors;
		valid2 = _valid0;
	}
	if (!valid2) {
		const err7 = {
			instancePath,
			schemaPath: "#/if",
			keyword: "if",
			params: { failingKeyword: "then" }
		};
		if (vErrors === null) vErrors = [err7];
		else vErrors.push(err7);
		errors++;
	}
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.model === void 0) {
			const err8 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "model" }
			};
			if (vErrors === null) vErrors = [err8];
			else vErrors.push(err8);
			errors++;
		}
		if (data.prompt === void 0) {
			const err9 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "prompt" }
			};
			if (vErrors === null) vErrors = [err9];
			else vErrors.push(err9);
			errors++;
		}
		if (data.model !== void 0) {
			if (typeof data.model !== "string") {
				const err10 = {
					instancePath: instancePath + "/model",
					schemaPath: "#/properties/model/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err10];
				else vErrors.push(err10);
				errors++;
			}
		}
		if (data.prompt !== void 0) {
			if (typeof data.prompt !== "string") {
				const err11 = {
					instancePath: instancePath + "/prompt",
					schemaPath: "#/properties/prompt/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
		}
		if (data.duration !== void 0) {
			let data5 = data.duration;
			if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
				const err12 = {
					instancePath: instancePath + "/duration",
					schemaPath: "#/properties/duration/type",
					keyword: "type",
					params: { type: "integer" }
				};
				if (vErrors === null) vErrors = [err12];
				else vErrors.push(err12);
				errors++;
			}
			if (typeof data5 == "number" && isFinite(data5)) {
				if (data5 > 15 || isNaN(data5)) {
					const err13 = {
						instancePath: instancePath + "/duration",
						schemaPath: "#/properties/duration/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 15
						}
					};
					if (vErrors === null) vErrors = [err13];
					else vErrors.push(err13);
					errors++;
				}
				if (data5 < 1 || isNaN(data5)) {
					const err14 = {
						instancePath: instancePath + "/duration",
						schemaPath: "#/properties/duration/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						}
					};
					if (vErrors === null) vErrors = [err14];
					else vErrors.push(err14);
					errors++;
				}
			}
		}
		if (data.resolution !== void 0) {
			let data6 = data.resolution;
			if (typeof data6 !== "string") {
				const err15 = {
					instancePath: instancePath + "/resolution",
					schemaPath: "#/properties/resolution/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err15];
				else vErrors.push(err15);
				errors++;
			}
			if (!(data6 === "480p" || data6 === "720p")) {
				const err16 = {
					instancePath: instancePath + "/resolution",
					schemaPath: "#/properties/resolution/enum",
					keyword: "enum",
					params: { allowedValues: schema0.properties.resolution.enum }
				};
				if (vErrors === null) vErrors = [err16];
				else vErrors.push(err16);
				errors++;
			}
		}
		if (data.aspect_ratio !== void 0) {
			let data7 = data.aspect_ratio;
			if (typeof data7 !== "string") {
				const err17 = {
					instancePath: instancePath + "/aspect_ratio",
					schemaPath: "#/properties/aspect_ratio/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err17];
				else vErrors.push(err17);
				errors++;
			}
			if (!(data7 === "16:9" || data7 === "9:16" || data7 === "3:2" || data7 === "2:3" || data7 === "1:1")) {
				const err18 = {
					instancePath: instancePath + "/aspect_ratio",
					schemaPath: "#/properties/aspect_ratio/enum",
					keyword: "enum",
					params: { allowedValues: schema0.properties.aspect_ratio.enum }
				};
				if (vErrors === null) vErrors = [err18];
				else vErrors.push(err18);
				errors++;
			}
		}
		if (data.image !== void 0) {
			let data8 = data.image;
			if (typeof data8 === "string") {
				if (!pattern0.test(data8)) {
					const err19 = {
						instancePath: instancePath + "/image",
						schemaPath: "#/properties/image/pattern",
						keyword: "pattern",
						params: { pattern: "^https?://" }
					};
					if (vErrors === null) vErrors = [err19];
					else vErrors.push(err19);
					errors++;
				}
				if (!formats0.test(data8)) {
					const err20 = {
						instancePath: instancePath + "/image",
						schemaPath: "#/properties/image/format",
						keyword: "format",
						params: { format: "uri" }
					};
					if (vErrors === null) vErrors = [err20];
					else vErrors.push(err20);
					errors++;
				}
			} else {
				const err21 = {
					instancePath: instancePath + "/image",
					schemaPath: "#/properties/image/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err21];
				else vErrors.push(err21);
				errors++;
			}
		}
		if (data.reference_images !== void 0) {
			let data9 = data.reference_images;
			if (Array.isArray(data9)) {
				if (data9.length > 8) {
					const err22 = {
						instancePath: instancePath + "/reference_images",
						schemaPath: "#/properties/reference_images/maxItems",
						keyword: "maxItems",
						params: { limit: 8 }
					};
					if (vErrors === null) vErrors = [err22];
					else vErrors.push(err22);
					errors++;
				}
				const len0 = data9.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data10 = data9[i0];
					if (typeof data10 === "string") {
						if (!pattern0.test(data10)) {
							const err23 = {
								instancePath: instancePath + "/reference_images/" + i0,
								schemaPath: "#/properties/reference_images/items/pattern",
								keyword: "pattern",
								params: { pattern: "^https?://" }
							};
							if (vErrors === null) vErrors = [err23];
							else vErrors.push(err23);
							errors++;
						}
						if (!formats0.test(data10)) {
							const err24 = {
								instancePath: instancePath + "/reference_images/" + i0,
								schemaPath: "#/properties/reference_images/items/format",
								keyword: "format",
								params: { format: "uri" }
							};
							if (vErrors === null) vErrors = [err24];
							else vErrors.push(err24);
							errors++;
						}
					} else {
						const err25 = {
							instancePath: instancePath + "/reference_images/" + i0,
							schemaPath: "#/properties/reference_images/items/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err25];
						else vErrors.push(err25);
						errors++;
					}
				}
			} else {
				const err26 = {
					instancePath: instancePath + "/reference_images",
					schemaPath: "#/properties/reference_images/type",
					keyword: "type",
					params: { type: "array" }
				};
				if (vErrors === null) vErrors = [err26];
				else vErrors.push(err26);
				errors++;
			}
		}
		if (data.image_urls !== void 0) {
			let data11 = data.image_urls;
			if (Array.isArray(data11)) {
				const len1 = data11.length;
				for (let i1 = 0; i1 < len1; i1++) {
					let data12 = data11[i1];
					if (typeof data12 === "string") {
						if (!pattern0.test(data12)) {
							const err27 = {
								instancePath: instancePath + "/image_urls/" + i1,
								schemaPath: "#/properties/image_urls/items/pattern",
								keyword: "pattern",
								params: { pattern: "^https?://" }
							};
							if (vErrors === null) vErrors = [err27];
							else vErrors.push(err27);
							errors++;
						}
						if (!formats0.test(data12)) {
							const err28 = {
								instancePath: instancePath + "/image_urls/" + i1,
								schemaPath: "#/properties/image_urls/items/format",
								keyword: "format",
								params: { format: "uri" }
							};
							if (vErrors === null) vErrors = [err28];
							else vErrors.push(err28);
							errors++;
						}
					} else {
						const err29 = {
							instancePath: instancePath + "/image_urls/" + i1,
							schemaPath: "#/properties/image_urls/items/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err29];
						else vErrors.push(err29);
						errors++;
					}
				}
			} else {
				const err30 = {
					instancePath: instancePath + "/image_urls",
					schemaPath: "#/properties/image_urls/type",
					keyword: "type",
					params: { type: "array" }
				};
				if (vErrors === null) vErrors = [err30];
				else vErrors.push(err30);
				errors++;
			}
		}
		if (data.images !== void 0) {
			let data13 = data.images;
			if (Array.isArray(data13)) {
				const len2 = data13.length;
				for (let i2 = 0; i2 < len2; i2++) if (typeof data13[i2] !== "string") {
					const err31 = {
						instancePath: instancePath + "/images/" + i2,
						schemaPath: "#/properties/images/items/type",
						keyword: "type",
						params: { type: "string" }
					};
					if (vErrors === null) vErrors = [err31];
					else vErrors.push(err31);
					errors++;
				}
			} else {
				const err32 = {
					instancePath: instancePath + "/images",
					schemaPath: "#/properties/images/type",
					keyword: "type",
					params: { type: "array" }
				};
				if (vErrors === null) vErrors = [err32];
				else vErrors.push(err32);
				errors++;
			}
		}
		if (data.client_business_id !== void 0) {
			if (typeof data.client_business_id !== "string") {
				const err33 = {
					instancePath: instancePath + "/client_business_id",
					schemaPath: "#/properties/client_business_id/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err33];
				else vErrors.push(err33);
				errors++;
			}
		}
		if (data.callback_url !== void 0) {
			let data16 = data.callback_url;
			if (typeof data16 === "string") {
				if (!pattern3.test(data16)) {
					const err34 = {
						instancePath: instancePath + "/callback_url",
						schemaPath: "#/properties/callback_url/pattern",
						keyword: "pattern",
						params: { pattern: "^https://" }
					};
					if (vErrors === null) vErrors = [err34];
					else vErrors.push(err34);
					errors++;
				}
				if (!formats0.test(data16)) {
					const err35 = {
						instancePath: instancePath + "/callback_url",
						schemaPath: "#/properties/callback_url/format",
						keyword: "format",
						params: { format: "uri" }
					};
					if (vErrors === null) vErrors = [err35];
					else vErrors.push(err35);
					errors++;
				}
			} else {
				const err36 = {
					instancePath: instancePath + "/callback_url",
					schemaPath: "#/properties/callback_url/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err36];
				else vErrors.push(err36);
				errors++;
			}
		}
		if (data.metadata !== void 0) {
			let data17 = data.metadata;
			if (data17 && typeof data17 == "object" && !Array.isArray(data17)) {
				if (data17.client_business_id !== void 0) {
					if (typeof data17.client_business_id !== "string") {
						const err37 = {
							instancePath: instancePath + "/metadata/client_business_id",
							schemaPath: "#/properties/metadata/properties/client_business_id/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err37];
						else vErrors.push(err37);
						errors++;
					}
				}
				if (data17.resolution !== void 0) {
					let data19 = data17.resolution;
					if (typeof data19 !== "string") {
						const err38 = {
							instancePath: instancePath + "/metadata/resolution",
							schemaPath: "#/properties/metadata/properties/resolution/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err38];
						else vErrors.push(err38);
						errors++;
					}
					if (!(data19 === "720P" || data19 === "1080P")) {
						const err39 = {
							instancePath: instancePath + "/metadata/resolution",
							schemaPath: "#/properties/metadata/properties/resolution/enum",
							keyword: "enum",
							params: { allowedValues: schema0.properties.metadata.properties.resolution.enum }
						};
						if (vErrors === null) vErrors = [err39];
						else vErrors.push(err39);
						errors++;
					}
				}
			} else {
				const err40 = {
					instancePath: instancePath + "/metadata",
					schemaPath: "#/properties/metadata/type",
					keyword: "type",
					params: { type: "object" }
				};
				if (vErrors === null) vErrors = [err40];
				else vErrors.push(err40);
				errors++;
			}
		}
	} else {
		const err41 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" }
		};
		if (vErrors === null) vErrors = [err41];
		else vErrors.push(err41);
		errors++;
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
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.model === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "model" }
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.prompt === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "prompt" }
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.model !== void 0) {
			if (typeof data.model !== "string") {
				const err2 = {
					instancePath: instancePath + "/model",
					schemaPath: "#/properties/model/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
		}
		if (data.prompt !== void 0) {
			if (typeof data.prompt !== "string") {
				const err3 = {
					instancePath: instancePath + "/prompt",
					schemaPath: "#/properties/prompt/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.size !== void 0) {
			if (typeof data.size !== "string") {
				const err4 = {
					instancePath: instancePath + "/size",
					schemaPath: "#/properties/size/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
		if (data.aspect_ratio !== void 0) {
			let data3 = data.aspect_ratio;
			if (typeof data3 !== "string") {
				const err5 = {
					instancePath: instancePath + "/aspect_ratio",
					schemaPath: "#/properties/aspect_ratio/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
			if (!(data3 === "16:9" || data3 === "9:16")) {
				const err6 = {
					instancePath: instancePath + "/aspect_ratio",
					schemaPath: "#/properties/aspect_ratio/enum",
					keyword: "enum",
					params: { allowedValues: schema1.properties.aspect_ratio.enum }
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.client_business_id !== void 0) {
			if (typeof data.client_business_id !== "string") {
				const err7 = {
					instancePath: instancePath + "/client_business_id",
					schemaPath: "#/properties/client_business_id/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
		}
		if (data.callback_url !== void 0) {
			let data5 = data.callback_url;
			if (typeof data5 === "string") {
				if (!pattern3.test(data5)) {
					const err8 = {
						instancePath: instancePath + "/callback_url",
						schemaPath: "#/properties/callback_url/pattern",
						keyword: "pattern",
						params: { pattern: "^https://" }
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
				if (!formats0.test(data5)) {
					const err9 = {
						instancePath: instancePath + "/callback_url",
						schemaPath: "#/properties/callback_url/format",
						keyword: "format",
						params: { format: "uri" }
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
			} else {
				const err10 = {
					instancePath: instancePath + "/callback_url",
					schemaPath: "#/properties/callback_url/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err10];
				else vErrors.push(err10);
				errors++;
			}
		}
	} else {
		const err11 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" }
		};
		if (vErrors === null) vErrors = [err11];
		else vErrors.push(err11);
		errors++;
	}
	validate1$1.errors = vErrors;
	return errors === 0;
}
const ExtendVideoRequest = validate2$1;
function validate2$1(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.model === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "model" }
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.prompt === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "prompt" }
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.model !== void 0) {
			if (typeof data.model !== "string") {
				const err2 = {
					instancePath: instancePath + "/model",
					schemaPath: "#/properties/model/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
		}
		if (data.prompt !== void 0) {
			if (typeof data.prompt !== "string") {
				const err3 = {
					instancePath: instancePath + "/prompt",
					schemaPath: "#/properties/prompt/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.size !== void 0) {
			if (typeof data.size !== "string") {
				const err4 = {
					instancePath: instancePath + "/size",
					schemaPath: "#/properties/size/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
		if (data.client_business_id !== void 0) {
			if (typeof data.client_business_id !== "string") {
				const err5 = {
					instancePath: instancePath + "/client_business_id",
					schemaPath: "#/properties/client_business_id/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.callback_url !== void 0) {
			let data4 = data.callback_url;
			if (typeof data4 === "string") {
				if (!pattern3.test(data4)) {
					const err6 = {
						instancePath: instancePath + "/callback_url",
						schemaPath: "#/properties/callback_url/pattern",
						keyword: "pattern",
						params: { pattern: "^https://" }
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
				if (!formats0.test(data4)) {
					const err7 = {
						instancePath: instancePath + "/callback_url",
						schemaPath: "#/properties/callback_url/format",
						keyword: "format",
						params: { format: "uri" }
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
			} else {
				const err8 = {
					instancePath: instancePath + "/callback_url",
					schemaPath: "#/properties/callback_url/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
		}
	} else {
		const err9 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" }
		};
		if (vErrors === null) vErrors = [err9];
		else vErrors.push(err9);
		errors++;
	}
	validate2$1.errors = vErrors;
	return errors === 0;
}
const queryVideoPath = validate0;
function validate0(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.task_id === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "task_id" }
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.task_id !== void 0) {
			let data0 = data.task_id;
			if (typeof data0 !== "string") {
				let dataType0 = typeof data0;
				let coerced0 = void 0;
				if (!(coerced0 !== void 0)) {
					if (dataType0 == "number" || dataType0 == "boolean") coerced0 = "" + data0;
					else if (data0 === null) coerced0 = "";
					else {
						const err1 = {
							instancePath: instancePath + "/task_id",
							schemaPath: "#/properties/task_id/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err1];
						else vErrors.push(err1);
						errors++;
					}
				}
				if (coerced0 !== void 0) {
					data0 = coerced0;
					if (data !== void 0) data["task_id"] = coerced0;
				}
			}
		}
	} else {
		const err2 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" }
		};
		if (vErrors === null) vErrors = [err2];
		else vErrors.push(err2);
		errors++;
	}
	validate0.errors = vErrors;
	return errors === 0;
}
const remixVideoPath = validate1;
function validate1(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.video_id === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "video_id" }
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.video_id !== void 0) {
			let data0 = data.video_id;
			if (typeof data0 !== "string") {
				let dataType0 = typeof data0;
				let coerced0 = void 0;
				if (!(coerced0 !== void 0)) {
					if (dataType0 == "number" || dataType0 == "boolean") coerced0 = "" + data0;
					else if (data0 === null) coerced0 = "";
					else {
						const err1 = {
							instancePath: instancePath + "/video_id",
							schemaPath: "#/properties/video_id/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err1];
						else vErrors.push(err1);
						errors++;
					}
				}
				if (coerced0 !== void 0) {
					data0 = coerced0;
					if (data !== void 0) data["video_id"] = coerced0;
				}
			}
		}
	} else {
		const err2 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" }
		};
		if (vErrors === null) vErrors = [err2];
		else vErrors.push(err2);
		errors++;
	}
	validate1.errors = vErrors;
	return errors === 0;
}
const UploadImageRequestForm = validate2;
function validate2(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.file === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "file" }
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.file !== void 0) {
			let data0 = data.file;
			if (typeof data0 !== "string") {
				let dataType0 = typeof data0;
				let coerced0 = void 0;
				if (!(coerced0 !== void 0)) {
					if (dataType0 == "number" || dataType0 == "boolean") coerced0 = "" + data0;
					else if (data0 === null) coerced0 = "";
					else {
						const err1 = {
							instancePath: instancePath + "/file",
							schemaPath: "#/properties/file/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err1];
						else vErrors.push(err1);
						errors++;
					}
				}
				if (coerced0 !== void 0) {
					data0 = coerced0;
					if (data !== void 0) data["file"] = coerced0;
				}
			}
		}
		if (data.purpose !== void 0) {
			let data1 = data.purpose;
			if (typeof data1 !== "string") {
				let dataType1 = typeof data1;
				let coerced1 = void 0;
				if (!(coerced1 !== void 0)) {
					if (dataType1 == "number" || dataType1 == "boolean") coerced1 = "" + data1;
					else if (data1 === null) coerced1 = "";
					else {
						const err2 = {
							instancePath: instancePath + "/purpose",
							schemaPath: "#/properties/purpose/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err2];
						else vErrors.push(err2);
						errors++;
					}
				}
				if (coerced1 !== void 0) {
					data1 = coerced1;
					if (data !== void 0) data["purpose"] = coerced1;
				}
			}
		}
	} else {
		const err3 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" }
		};
		if (vErrors === null) vErrors = [err3];
		else vErrors.push(err3);
		errors++;
	}
	validate2.errors = vErrors;
	return errors === 0;
}
const UploadVideoRequestForm = validate3;
function validate3(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.file === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "file" }
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.file !== void 0) {
			let data0 = data.file;
			if (typeof data0 !== "string") {
				let dataType0 = typeof data0;
				let coerced0 = void 0;
				if (!(coerced0 !== void 0)) {
					if (dataType0 == "number" || dataType0 == "boolean") coerced0 = "" + data0;
					else if (data0 === null) coerced0 = "";
					else {
						const err1 = {
							instancePath: instancePath + "/file",
							schemaPath: "#/properties/file/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err1];
						else vErrors.push(err1);
						errors++;
					}
				}
				if (coerced0 !== void 0) {
					data0 = coerced0;
					if (data !== void 0) data["file"] = coerced0;
				}
			}
		}
		if (data.purpose !== void 0) {
			let data1 = data.purpose;
			if (typeof data1 !== "string") {
				let dataType1 = typeof data1;
				let coerced1 = void 0;
				if (!(coerced1 !== void 0)) {
					if (dataType1 == "number" || dataType1 == "boolean") coerced1 = "" + data1;
					else if (data1 === null) coerced1 = "";
					else {
						const err2 = {
							instancePath: instancePath + "/purpose",
							schemaPath: "#/properties/purpose/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err2];
						else vErrors.push(err2);
						errors++;
					}
				}
				if (coerced1 !== void 0) {
					data1 = coerced1;
					if (data !== void 0) data["purpose"] = coerced1;
				}
			}
		}
	} else {
		const err3 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" }
		};
		if (vErrors === null) vErrors = [err3];
		else vErrors.push(err3);
		errors++;
	}
	validate3.errors = vErrors;
	return errors === 0;
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
	let errors = 0;
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
						const err0 = {
							instancePath: instancePath + "/type",
							schemaPath: "#/properties/type/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err0];
						else vErrors.push(err0);
						errors++;
					}
				}
				if (coerced0 !== void 0) {
					data0 = coerced0;
					if (data !== void 0) data["type"] = coerced0;
				}
			}
			if (!(data0 === "text" || data0 === "chat" || data0 === "image" || data0 === "video" || data0 === "audio" || data0 === "all")) {
				const err1 = {
					instancePath: instancePath + "/type",
					schemaPath: "#/properties/type/enum",
					keyword: "enum",
					params: { allowedValues: schema4.properties.type.enum }
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
		}
	} else {
		const err2 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" }
		};
		if (vErrors === null) vErrors = [err2];
		else vErrors.push(err2);
		errors++;
	}
	validate4.errors = vErrors;
	return errors === 0;
}
export { ExtendVideoRequest, GenerateVideoRequest, RemixVideoRequest, UploadImageRequestForm, UploadVideoRequestForm, listModelsQuery, queryVideoPath, remixVideoPath };
