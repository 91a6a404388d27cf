// Generated from spec/ by `npm run generate`. Do not edit.

// @ts-nocheck

const GenerationTask = validate0;
const schema0 = {
	"type": "object",
	"required": ["id", "status"],
	"properties": {
		"id": { "type": "string" },
		"object": {
			"type": "string",
			"const": "generation.task"
		},
		"model": { "type": "string" },
		"status": {
			"type": "string",
			"enum": [
				"queued",
				"in_progress",
				"completed",
				"failed"
			]
		},
		"progress": {
			"type": "integer",
			"minimum": 0,
			"maximum": 100
		},
		"created_at": {
			"type": "integer",
			"format": "int64"
		},
		"metadata": { "type": "object" }
	}
};
function validate0(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.id === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "id" }
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.status === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "status" }
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.id !== void 0) {
			if (typeof data.id !== "string") {
				const err2 = {
					instancePath: instancePath + "/id",
					schemaPath: "#/properties/id/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
		}
		if (data.object !== void 0) {
			let data1 = data.object;
			if (typeof data1 !== "string") {
				const err3 = {
					instancePath: instancePath + "/object",
					schemaPath: "#/properties/object/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
			if ("generation.task" !== data1) {
				const err4 = {
					instancePath: instancePath + "/object",
					schemaPath: "#/properties/object/const",
					keyword: "const",
					params: { allowedValue: "generation.task" }
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
		if (data.model !== void 0) {
			if (typeof data.model !== "string") {
				const err5 = {
					instancePath: instancePath + "/model",
					schemaPath: "#/properties/model/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.status !== void 0) {
			let data3 = data.status;
			if (typeof data3 !== "string") {
				const err6 = {
					instancePath: instancePath + "/status",
					schemaPath: "#/properties/status/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
			if (!(data3 === "queued" || data3 === "in_progress" || data3 === "completed" || data3 === "failed")) {
				const err7 = {
					instancePath: instancePath + "/status",
					schemaPath: "#/properties/status/enum",
					keyword: "enum",
					params: { allowedValues: schema0.properties.status.enum }
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
		}
		if (data.progress !== void 0) {
			let data4 = data.progress;
			if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
				const err8 = {
					instancePath: instancePath + "/progress",
					schemaPath: "#/properties/progress/type",
					keyword: "type",
					params: { type: "integer" }
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
			if (typeof data4 == "number" && isFinite(data4)) {
				if (data4 > 100 || isNaN(data4)) {
					const err9 = {
						instancePath: instancePath + "/progress",
						schemaPath: "#/properties/progress/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 100
						}
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
				if (data4 < 0 || isNaN(data4)) {
					const err10 = {
						instancePath: instancePath + "/progress",
						schemaPath: "#/properties/progress/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						}
					};
					if (vErrors === null) vErrors = [err10];
					else vErrors.push(err10);
					errors++;
				}
			}
		}
		if (data.created_at !== void 0) {
			let data5 = data.created_at;
			if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
				const err11 = {
					instancePath: instancePath + "/created_at",
					schemaPath: "#/properties/created_at/type",
					keyword: "type",
					params: { type: "integer" }
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
		}
		if (data.metadata !== void 0) {
			let data6 = data.metadata;
			if (!(data6 && typeof data6 == "object" && !Array.isArray(data6))) {
				const err12 = {
					instancePath: instancePath + "/metadata",
					schemaPath: "#/properties/metadata/type",
					keyword: "type",
					params: { type: "object" }
				};
				if (vErrors === null) vErrors = [err12];
				else vErrors.push(err12);
				errors++;
			}
		}
	} else {
		const err13 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" }
		};
		if (vErrors === null) vErrors = [err13];
		else vErrors.push(err13);
		errors++;
	}
	validate0.errors = vErrors;
	return errors === 0;
}
const GatewayError = validate1;
const schema1 = {
	"type": "object",
	"required": ["error"],
	"properties": { "error": {
		"type": "object",
		"required": ["message"],
		"properties": {
			"message": { "type": "string" },
			"type": { "type": "string" },
			"code": { "type": ["integer", "string"] }
		}
	} }
};
function validate1(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.error === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "error" }
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.error !== void 0) {
			let data0 = data.error;
			if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
				if (data0.message === void 0) {
					const err1 = {
						instancePath: instancePath + "/error",
						schemaPath: "#/properties/error/required",
						keyword: "required",
						params: { missingProperty: "message" }
					};
					if (vErrors === null) vErrors = [err1];
					else vErrors.push(err1);
					errors++;
				}
				if (data0.message !== void 0) {
					if (typeof data0.message !== "string") {
						const err2 = {
							instancePath: instancePath + "/error/message",
							schemaPath: "#/properties/error/properties/message/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err2];
						else vErrors.push(err2);
						errors++;
					}
				}
				if (data0.type !== void 0) {
					if (typeof data0.type !== "string") {
						const err3 = {
							instancePath: instancePath + "/error/type",
							schemaPath: "#/properties/error/properties/type/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err3];
						else vErrors.push(err3);
						errors++;
					}
				}
				if (data0.code !== void 0) {
					let data3 = data0.code;
					if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3)) && typeof data3 !== "string") {
						const err4 = {
							instancePath: instancePath + "/error/code",
							schemaPath: "#/properties/error/properties/code/type",
							keyword: "type",
							params: { type: schema1.properties.error.properties.code.type }
						};
						if (vErrors === null) vErrors = [err4];
						else vErrors.push(err4);
						errors++;
					}
				}
			} else {
				const err5 = {
					instancePath: instancePath + "/error",
					schemaPath: "#/properties/error/type",
					keyword: "type",
					params: { type: "object" }
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
	} else {
		const err6 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" }
		};
		if (vErrors === null) vErrors = [err6];
		else vErrors.push(err6);
		errors++;
	}
	validate1.errors = vErrors;
	return errors === 0;
}
const QueriedTask = validate2;
const schema2 = {
	"type": "object",
	"required": ["id", "status"],
	"properties": {
		"id": { "type": "string" },
		"object": {
			"type": "string",
			"const": "generation.task"
		},
		"model": { "type": "string" },
		"status": {
			"type": "string",
			"enum": [
				"submitted",
				"queued",
				"in_progress",
				"completed",
				"failed"
			]
		},
		"progress": {
			"type": "integer",
			"minimum": 0,
			"maximum": 100
		},
		"created_at": {
			"type": "integer",
			"format": "int64"
		},
		"completed_at": {
			"type": "integer",
			"format": "int64"
		},
		"expires_at": {
			"type": "integer",
			"format": "int64"
		},
		"result": {
			"type": "object",
			"properties": {
				"type": { "type": "string" },
				"data": {
					"type": "array",
					"items": {
						"type": "object",
						"properties": {
							"url": {
								"type": "string",
								"format": "uri"
							},
							"format": { "type": "string" },
							"last_frame_url": {
								"type": "string",
								"format": "uri"
							}
						}
					}
				}
			}
		},
		"error": {
			"type": "object",
			"properties": {
				"code": { "type": "string" },
				"message": { "type": "string" }
			}
		},
		"usage": { "type": "object" },
		"client_business_id": { "type": "string" }
	}
};
const formats0 = /^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/)?[^\s]*$/i;
function validate2(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.id === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "id" }
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.status === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "status" }
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.id !== void 0) {
			if (typeof data.id !== "string") {
				const err2 = {
					instancePath: instancePath + "/id",
					schemaPath: "#/properties/id/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
		}
		if (data.object !== void 0) {
			let data1 = data.object;
			if (typeof data1 !== "string") {
				const err3 = {
					instancePath: instancePath + "/object",
					schemaPath: "#/properties/object/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
			if ("generation.task" !== data1) {
				const err4 = {
					instancePath: instancePath + "/object",
					schemaPath: "#/properties/object/const",
					keyword: "const",
					params: { allowedValue: "generation.task" }
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
		if (data.model !== void 0) {
			if (typeof data.model !== "string") {
				const err5 = {
					instancePath: instancePath + "/model",
					schemaPath: "#/properties/model/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.status !== void 0) {
			let data3 = data.status;
			if (typeof data3 !== "string") {
				const err6 = {
					instancePath: instancePath + "/status",
					schemaPath: "#/properties/status/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
			if (!(data3 === "submitted" || data3 === "queued" || data3 === "in_progress" || data3 === "completed" || data3 === "failed")) {
				const err7 = {
					instancePath: instancePath + "/status",
					schemaPath: "#/properties/status/enum",
					keyword: "enum",
					params: { allowedValues: schema2.properties.status.enum }
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
		}
		if (data.progress !== void 0) {
			let data4 = data.progress;
			if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
				const err8 = {
					instancePath: instancePath + "/progress",
					schemaPath: "#/properties/progress/type",
					keyword: "type",
					params: { type: "integer" }
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
			if (typeof data4 == "number" && isFinite(data4)) {
				if (data4 > 100 || isNaN(data4)) {
					const err9 = {
						instancePath: instancePath + "/progress",
						schemaPath: "#/properties/progress/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 100
						}
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
				if (data4 < 0 || isNaN(data4)) {
					const err10 = {
						instancePath: instancePath + "/progress",
						schemaPath: "#/properties/progress/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						}
					};
					if (vErrors === null) vErrors = [err10];
					else vErrors.push(err10);
					errors++;
				}
			}
		}
		if (data.created_at !== void 0) {
			let data5 = data.created_at;
			if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
				const err11 = {
					instancePath: instancePath + "/created_at",
					schemaPath: "#/properties/created_at/type",
					keyword: "type",
					params: { type: "integer" }
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
		}
		if (data.completed_at !== void 0) {
			let data6 = data.completed_at;
			if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6) && isFinite(data6))) {
				const err12 = {
					instancePath: instancePath + "/completed_at",
					schemaPath: "#/properties/completed_at/type",
					keyword: "type",
					params: { type: "integer" }
				};
				if (vErrors === null) vErrors = [err12];
				else vErrors.push(err12);
				errors++;
			}
		}
		if (data.expires_at !== void 0) {
			let data7 = data.expires_at;
			if (!(typeof data7 == "number" && !(data7 % 1) && !isNaN(data7) && isFinite(data7))) {
				const err13 = {
					instancePath: instancePath + "/expires_at",
					schemaPath: "#/properties/expires_at/type",
					keyword: "type",
					params: { type: "integer" }
				};
				if (vErrors === null) vErrors = [err13];
				else vErrors.push(err13);
				errors++;
			}
		}
		if (data.result !== void 0) {
			let data8 = data.result;
			if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
				if (data8.type !== void 0) {
					if (typeof data8.type !== "string") {
						const err14 = {
							instancePath: instancePath + "/result/type",
							schemaPath: "#/properties/result/properties/type/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err14];
						else vErrors.push(err14);
						errors++;
					}
				}
				if (data8.data !== void 0) {
					let data10 = data8.data;
					if (Array.isArray(data10)) {
						const len0 = data10.length;
						for (let i0 = 0; i0 < len0; i0++) {
							let data11 = data10[i0];
							if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
								if (data11.url !== void 0) {
									let data12 = data11.url;
									if (typeof data12 === "string") {
										if (!formats0.test(data12)) {
											const err15 = {
												instancePath: instancePath + "/result/data/" + i0 + "/url",
												schemaPath: "#/properties/result/properties/data/items/properties/url/format",
												keyword: "format",
												params: { format: "uri" }
											};
											if (vErrors === null) vErrors = [err15];
											else vErrors.push(err15);
											errors++;
										}
									} else {
										const err16 = {
											instancePath: instancePath + "/result/data/" + i0 + "/url",
											schemaPath: "#/properties/result/properties/data/items/properties/url/type",
											keyword: "type",
											params: { type: "string" }
										};
										if (vErrors === null) vErrors = [err16];
										else vErrors.push(err16);
										errors++;
									}
								}
								if (data11.format !== void 0) {
									if (typeof data11.format !== "string") {
										const err17 = {
											instancePath: instancePath + "/result/data/" + i0 + "/format",
											schemaPath: "#/properties/result/properties/data/items/properties/format/type",
											keyword: "type",
											params: { type: "string" }
										};
										if (vErrors === null) vErrors = [err17];
										else vErrors.push(err17);
										errors++;
									}
								}
								if (data11.last_frame_url !== void 0) {
									let data14 = data11.last_frame_url;
									if (typeof data14 === "string") {
										if (!formats0.test(data14)) {
											const err18 = {
												instancePath: instancePath + "/result/data/" + i0 + "/last_frame_url",
												schemaPath: "#/properties/result/properties/data/items/properties/last_frame_url/format",
												keyword: "format",
												params: { format: "uri" }
											};
											if (vErrors === null) vErrors = [err18];
											else vErrors.push(err18);
											errors++;
										}
									} else {
										const err19 = {
											instancePath: instancePath + "/result/data/" + i0 + "/last_frame_url",
											schemaPath: "#/properties/result/properties/data/items/properties/last_frame_url/type",
											keyword: "type",
											params: { type: "string" }
										};
										if (vErrors === null) vErrors = [err19];
										else vErrors.push(err19);
										errors++;
									}
								}
							} else {
								const err20 = {
									instancePath: instancePath + "/result/data/" + i0,
									schemaPath: "#/properties/result/properties/data/items/type",
									keyword: "type",
									params: { type: "object" }
								};
								if (vErrors === null) vErrors = [err20];
								else vErrors.push(err20);
								errors++;
							}
						}
					} else {
						const err21 = {
							instancePath: instancePath + "/result/data",
							schemaPath: "#/properties/result/properties/data/type",
							keyword: "type",
							params: { type: "array" }
						};
						if (vErrors === null) vErrors = [err21];
						else vErrors.push(err21);
						errors++;
					}
				}
			} else {
				const err22 = {
					instancePath: instancePath + "/result",
					schemaPath: "#/properties/result/type",
					keyword: "type",
					params: { type: "object" }
				};
				if (vErrors === null) vErrors = [err22];
				else vErrors.push(err22);
				errors++;
			}
		}
		if (data.error !== void 0) {
			let data15 = data.error;
			if (data15 && typeof data15 == "object" && !Array.isArray(data15)) {
				if (data15.code !== void 0) {
					if (typeof data15.code !== "string") {
						const err23 = {
							instancePath: instancePath + "/error/code",
							schemaPath: "#/properties/error/properties/code/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err23];
						else vErrors.push(err23);
						errors++;
					}
				}
				if (data15.message !== void 0) {
					if (typeof data15.message !== "string") {
						const err24 = {
							instancePath: instancePath + "/error/message",
							schemaPath: "#/properties/error/properties/message/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err24];
						else vErrors.push(err24);
						errors++;
					}
				}
			} else {
				const err25 = {
					instancePath: instancePath + "/error",
					schemaPath: "#/properties/error/type",
					keyword: "type",
					params: { type: "object" }
				};
				if (vErrors === null) vErrors = [err25];
				else vErrors.push(err25);
				errors++;
			}
		}
		if (data.usage !== void 0) {
			let data18 = data.usage;
			if (!(data18 && typeof data18 == "object" && !Array.isArray(data18))) {
				const err26 = {
					instancePath: instancePath + "/usage",
					schemaPath: "#/properties/usage/type",
					keyword: "type",
					params: { type: "object" }
				};
				if (vErrors === null) vErrors = [err26];
				else vErrors.push(err26);
				errors++;
			}
		}
		if (data.client_business_id !== void 0) {
			if (typeof data.client_business_id !== "string") {
				const err27 = {
					instancePath: instancePath + "/client_business_id",
					schemaPath: "#/properties/client_business_id/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err27];
				else vErrors.push(err27);
				errors++;
			}
		}
	} else {
		const err28 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" }
		};
		if (vErrors === null) vErrors = [err28];
		else vErrors.push(err28);
		errors++;
	}
	validate2.errors = vErrors;
	return errors === 0;
}
const RemixedTask = validate3;
const schema3 = {
	"type": "object",
	"required": ["id", "status"],
	"properties": {
		"id": { "type": "string" },
		"object": {
			"type": "string",
			"const": "generation.task"
		},
		"model": { "type": "string" },
		"status": {
			"type": "string",
			"enum": [
				"queued",
				"in_progress",
				"completed",
				"failed"
			]
		},
		"progress": {
			"type": "integer",
			"minimum": 0,
			"maximum": 100
		},
		"created_at": {
			"type": "integer",
			"format": "int64"
		},
		"metadata": { "type": "object" }
	}
};
function validate3(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.id === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "id" }
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.status === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "status" }
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.id !== void 0) {
			if (typeof data.id !== "string") {
				const err2 = {
					instancePath: instancePath + "/id",
					schemaPath: "#/properties/id/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
		}
		if (data.object !== void 0) {
			let data1 = data.object;
			if (typeof data1 !== "string") {
				const err3 = {
					instancePath: instancePath + "/object",
					schemaPath: "#/properties/object/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
			if ("generation.task" !== data1) {
				const err4 = {
					instancePath: instancePath + "/object",
					schemaPath: "#/properties/object/const",
					keyword: "const",
					params: { allowedValue: "generation.task" }
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
		if (data.model !== void 0) {
			if (typeof data.model !== "string") {
				const err5 = {
					instancePath: instancePath + "/model",
					schemaPath: "#/properties/model/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.status !== void 0) {
			let data3 = data.status;
			if (typeof data3 !== "string") {
				const err6 = {
					instancePath: instancePath + "/status",
					schemaPath: "#/properties/status/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
			if (!(data3 === "queued" || data3 === "in_progress" || data3 === "completed" || data3 === "failed")) {
				const err7 = {
					instancePath: instancePath + "/status",
					schemaPath: "#/properties/status/enum",
					keyword: "enum",
					params: { allowedValues: schema3.properties.status.enum }
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
		}
		if (data.progress !== void 0) {
			let data4 = data.progress;
			if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
				const err8 = {
					instancePath: instancePath + "/progress",
					schemaPath: "#/properties/progress/type",
					keyword: "type",
					params: { type: "integer" }
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
			if (typeof data4 == "number" && isFinite(data4)) {
				if (data4 > 100 || isNaN(data4)) {
					const err9 = {
						instancePath: instancePath + "/progress",
						schemaPath: "#/properties/progress/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 100
						}
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
				if (data4 < 0 || isNaN(data4)) {
					const err10 = {
						instancePath: instancePath + "/progress",
						schemaPath: "#/properties/progress/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						}
					};
					if (vErrors === null) vErrors = [err10];
					else vErrors.push(err10);
					errors++;
				}
			}
		}
		if (data.created_at !== void 0) {
			let data5 = data.created_at;
			if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
				const err11 = {
					instancePath: instancePath + "/created_at",
					schemaPath: "#/properties/created_at/type",
					keyword: "type",
					params: { type: "integer" }
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
		}
		if (data.metadata !== void 0) {
			let data6 = data.metadata;
			if (!(data6 && typeof data6 == "object" && !Array.isArray(data6))) {
				const err12 = {
					instancePath: instancePath + "/metadata",
					schemaPath: "#/properties/metadata/type",
					keyword: "type",
					params: { type: "object" }
				};
				if (vErrors === null) vErrors = [err12];
				else vErrors.push(err12);
				errors++;
			}
		}
	} else {
		const err13 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" }
		};
		if (vErrors === null) vErrors = [err13];
		else vErrors.push(err13);
		errors++;
	}
	validate3.errors = vErrors;
	return errors === 0;
}
const ExtendedTask = validate4;
const schema4 = {
	"type": "object",
	"required": ["id", "status"],
	"properties": {
		"id": { "type": "string" },
		"object": {
			"type": "string",
			"const": "generation.task"
		},
		"model": { "type": "string" },
		"status": {
			"type": "string",
			"enum": [
				"queued",
				"in_progress",
				"completed",
				"failed"
			]
		},
		"progress": {
			"type": "integer",
			"minimum": 0,
			"maximum": 100
		},
		"created_at": {
			"type": "integer",
			"format": "int64"
		},
		"metadata": { "type": "object" }
	}
};
function validate4(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.id === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "id" }
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.status === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "status" }
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.id !== void 0) {
			if (typeof data.id !== "string") {
				const err2 = {
					instancePath: instancePath + "/id",
					schemaPath: "#/properties/id/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
		}
		if (data.object !== void 0) {
			let data1 = data.object;
			if (typeof data1 !== "string") {
				const err3 = {
					instancePath: instancePath + "/object",
					schemaPath: "#/properties/object/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
			if ("generation.task" !== data1) {
				const err4 = {
					instancePath: instancePath + "/object",
					schemaPath: "#/properties/object/const",
					keyword: "const",
					params: { allowedValue: "generation.task" }
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
		if (data.model !== void 0) {
			if (typeof data.model !== "string") {
				const err5 = {
					instancePath: instancePath + "/model",
					schemaPath: "#/properties/model/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.status !== void 0) {
			let data3 = data.status;
			if (typeof data3 !== "string") {
				const err6 = {
					instancePath: instancePath + "/status",
					schemaPath: "#/properties/status/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
			if (!(data3 === "queued" || data3 === "in_progress" || data3 === "completed" || data3 === "failed")) {
				const err7 = {
					instancePath: instancePath + "/status",
					schemaPath: "#/properties/status/enum",
					keyword: "enum",
					params: { allowedValues: schema4.properties.status.enum }
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
		}
		if (data.progress !== void 0) {
			let data4 = data.progress;
			if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
				const err8 = {
					instancePath: instancePath + "/progress",
					schemaPath: "#/properties/progress/type",
					keyword: "type",
					params: { type: "integer" }
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
			if (typeof data4 == "number" && isFinite(data4)) {
				if (data4 > 100 || isNaN(data4)) {
					const err9 = {
						instancePath: instancePath + "/progress",
						schemaPath: "#/properties/progress/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 100
						}
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
				if (data4 < 0 || isNaN(data4)) {
					const err10 = {
						instancePath: instancePath + "/progress",
						schemaPath: "#/properties/progress/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						}
					};
					if (vErrors === null) vErrors = [err10];
					else vErrors.push(err10);
					errors++;
				}
			}
		}
		if (data.created_at !== void 0) {
			let data5 = data.created_at;
			if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
				const err11 = {
					instancePath: instancePath + "/created_at",
					schemaPath: "#/properties/created_at/type",
					keyword: "type",
					params: { type: "integer" }
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
		}
		if (data.metadata !== void 0) {
			let data6 = data.metadata;
			if (!(data6 && typeof data6 == "object" && !Array.isArray(data6))) {
				const err12 = {
					instancePath: instancePath + "/metadata",
					schemaPath: "#/properties/metadata/type",
					keyword: "type",
					params: { type: "object" }
				};
				if (vErrors === null) vErrors = [err12];
				else vErrors.push(err12);
				errors++;
			}
		}
	} else {
		const err13 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" }
		};
		if (vErrors === null) vErrors = [err13];
		else vErrors.push(err13);
		errors++;
	}
	validate4.errors = vErrors;
	return errors === 0;
}
const UploadedFile = validate5;
function validate5(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.success === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "success" }
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.data === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "data" }
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.success !== void 0) {
			if (typeof data.success !== "boolean") {
				const err2 = {
					instancePath: instancePath + "/success",
					schemaPath: "#/properties/success/type",
					keyword: "type",
					params: { type: "boolean" }
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
		}
		if (data.message !== void 0) {
			if (typeof data.message !== "string") {
				const err3 = {
					instancePath: instancePath + "/message",
					schemaPath: "#/properties/message/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.data !== void 0) {
			let data2 = data.data;
			if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
				if (data2.url === void 0) {
					const err4 = {
						instancePath: instancePath + "/data",
						schemaPath: "#/properties/data/required",
						keyword: "required",
						params: { missingProperty: "url" }
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
				if (data2.id !== void 0) {
					if (typeof data2.id !== "string") {
						const err5 = {
							instancePath: instancePath + "/data/id",
							schemaPath: "#/properties/data/properties/id/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err5];
						else vErrors.push(err5);
						errors++;
					}
				}
				if (data2.url !== void 0) {
					let data4 = data2.url;
					if (typeof data4 === "string") {
						if (!formats0.test(data4)) {
							const err6 = {
								instancePath: instancePath + "/data/url",
								schemaPath: "#/properties/data/properties/url/format",
								keyword: "format",
								params: { format: "uri" }
							};
							if (vErrors === null) vErrors = [err6];
							else vErrors.push(err6);
							errors++;
						}
					} else {
						const err7 = {
							instancePath: instancePath + "/data/url",
							schemaPath: "#/properties/data/properties/url/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err7];
						else vErrors.push(err7);
						errors++;
					}
				}
				if (data2.mime_type !== void 0) {
					if (typeof data2.mime_type !== "string") {
						const err8 = {
							instancePath: instancePath + "/data/mime_type",
							schemaPath: "#/properties/data/properties/mime_type/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err8];
						else vErrors.push(err8);
						errors++;
					}
				}
				if (data2.size !== void 0) {
					let data6 = data2.size;
					if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6) && isFinite(data6))) {
						const err9 = {
							instancePath: instancePath + "/data/size",
							schemaPath: "#/properties/data/properties/size/type",
							keyword: "type",
							params: { type: "integer" }
						};
						if (vErrors === null) vErrors = [err9];
						else vErrors.push(err9);
						errors++;
					}
				}
			} else {
				const err10 = {
					instancePath: instancePath + "/data",
					schemaPath: "#/properties/data/type",
					keyword: "type",
					params: { type: "object" }
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
	validate5.errors = vErrors;
	return errors === 0;
}
const FailedResult = validate6;
function validate6(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.success === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "success" }
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.message === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "message" }
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.success !== void 0) {
			let data0 = data.success;
			if (typeof data0 !== "boolean") {
				const err2 = {
					instancePath: instancePath + "/success",
					schemaPath: "#/properties/success/type",
					keyword: "type",
					params: { type: "boolean" }
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
			if (false !== data0) {
				const err3 = {
					instancePath: instancePath + "/success",
					schemaPath: "#/properties/success/const",
					keyword: "const",
					params: { allowedValue: false }
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.message !== void 0) {
			if (typeof data.message !== "string") {
				const err4 = {
					instancePath: instancePath + "/message",
					schemaPath: "#/properties/message/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
	} else {
		const err5 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" }
		};
		if (vErrors === null) vErrors = [err5];
		else vErrors.push(err5);
		errors++;
	}
	validate6.errors = vErrors;
	return errors === 0;
}
const Balance = validate7;
function validate7(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.success === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "success" }
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.success !== void 0) {
			if (typeof data.success !== "boolean") {
				const err1 = {
					instancePath: instancePath + "/success",
					schemaPath: "#/properties/success/type",
					keyword: "type",
					params: { type: "boolean" }
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
		}
		if (data.message !== void 0) {
			if (typeof data.message !== "string") {
				const err2 = {
					instancePath: instancePath + "/message",
					schemaPath: "#/properties/message/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
		}
		if (data.remain_balance !== void 0) {
			let data2 = data.remain_balance;
			if (!(typeof data2 == "number" && isFinite(data2))) {
				const err3 = {
					instancePath: instancePath + "/remain_balance",
					schemaPath: "#/properties/remain_balance/type",
					keyword: "type",
					params: { type: "number" }
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.used_balance !== void 0) {
			let data3 = data.used_balance;
			if (!(typeof data3 == "number" && isFinite(data3))) {
				const err4 = {
					instancePath: instancePath + "/used_balance",
					schemaPath: "#/properties/used_balance/type",
					keyword: "type",
					params: { type: "number" }
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
		if (data.remain_credits !== void 0) {
			let data4 = data.remain_credits;
			if (!(typeof data4 == "number" && isFinite(data4))) {
				const err5 = {
					instancePath: instancePath + "/remain_credits",
					schemaPath: "#/properties/remain_credits/type",
					keyword: "type",
					params: { type: "number" }
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.used_credits !== void 0) {
			let data5 = data.used_credits;
			if (!(typeof data5 == "number" && isFinite(data5))) {
				const err6 = {
					instancePath: instancePath + "/used_credits",
					schemaPath: "#/properties/used_credits/type",
					keyword: "type",
					params: { type: "number" }
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.credits_per_usd !== void 0) {
			let data6 = data.credits_per_usd;
			if (!(typeof data6 == "number" && isFinite(data6))) {
				const err7 = {
					instancePath: instancePath + "/credits_per_usd",
					schemaPath: "#/properties/credits_per_usd/type",
					keyword: "type",
					params: { type: "number" }
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
		}
		if (data.unlimited_quota !== void 0) {
			if (typeof data.unlimited_quota !== "boolean") {
				const err8 = {
					instancePath: instancePath + "/unlimited_quota",
					schemaPath: "#/properties/unlimited_quota/type",
					keyword: "type",
					params: { type: "boolean" }
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
	validate7.errors = vErrors;
	return errors === 0;
}
const ModelList = validate8;
function validate8(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.data === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "data" }
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.success !== void 0) {
			if (typeof data.success !== "boolean") {
				const err1 = {
					instancePath: instancePath + "/success",
					schemaPath: "#/properties/success/type",
					keyword: "type",
					params: { type: "boolean" }
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
		}
		if (data.object !== void 0) {
			let data1 = data.object;
			if (typeof data1 !== "string") {
				const err2 = {
					instancePath: instancePath + "/object",
					schemaPath: "#/properties/object/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
			if ("list" !== data1) {
				const err3 = {
					instancePath: instancePath + "/object",
					schemaPath: "#/properties/object/const",
					keyword: "const",
					params: { allowedValue: "list" }
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.data !== void 0) {
			let data2 = data.data;
			if (Array.isArray(data2)) {
				const len0 = data2.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data3 = data2[i0];
					if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
						if (data3.id === void 0) {
							const err4 = {
								instancePath: instancePath + "/data/" + i0,
								schemaPath: "#/properties/data/items/required",
								keyword: "required",
								params: { missingProperty: "id" }
							};
							if (vErrors === null) vErrors = [err4];
							else vErrors.push(err4);
							errors++;
						}
						if (data3.id !== void 0) {
							if (typeof data3.id !== "string") {
								const err5 = {
									instancePath: instancePath + "/data/" + i0 + "/id",
									schemaPath: "#/properties/data/items/properties/id/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err5];
								else vErrors.push(err5);
								errors++;
							}
						}
						if (data3.object !== void 0) {
							let data5 = data3.object;
							if (typeof data5 !== "string") {
								const err6 = {
									instancePath: instancePath + "/data/" + i0 + "/object",
									schemaPath: "#/properties/data/items/properties/object/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err6];
								else vErrors.push(err6);
								errors++;
							}
							if ("model" !== data5) {
								const err7 = {
									instancePath: instancePath + "/data/" + i0 + "/object",
									schemaPath: "#/properties/data/items/properties/object/const",
									keyword: "const",
									params: { allowedValue: "model" }
								};
								if (vErrors === null) vErrors = [err7];
								else vErrors.push(err7);
								errors++;
							}
						}
						if (data3.created !== void 0) {
							let data6 = data3.created;
							if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6) && isFinite(data6))) {
								const err8 = {
									instancePath: instancePath + "/data/" + i0 + "/created",
									schemaPath: "#/properties/data/items/properties/created/type",
									keyword: "type",
									params: { type: "integer" }
								};
								if (vErrors === null) vErrors = [err8];
								else vErrors.push(err8);
								errors++;
							}
						}
						if (data3.owned_by !== void 0) {
							if (typeof data3.owned_by !== "string") {
								const err9 = {
									instancePath: instancePath + "/data/" + i0 + "/owned_by",
									schemaPath: "#/properties/data/items/properties/owned_by/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err9];
								else vErrors.push(err9);
								errors++;
							}
						}
						if (data3.supported_endpoint_types !== void 0) {
							let data8 = data3.supported_endpoint_types;
							if (Array.isArray(data8)) {
								const len1 = data8.length;
								for (let i1 = 0; i1 < len1; i1++) if (typeof data8[i1] !== "string") {
									const err10 = {
										instancePath: instancePath + "/data/" + i0 + "/supported_endpoint_types/" + i1,
										schemaPath: "#/properties/data/items/properties/supported_endpoint_types/items/type",
										keyword: "type",
										params: { type: "string" }
									};
									if (vErrors === null) vErrors = [err10];
									else vErrors.push(err10);
									errors++;
								}
							} else {
								const err11 = {
									instancePath: instancePath + "/data/" + i0 + "/supported_endpoint_types",
									schemaPath: "#/properties/data/items/properties/supported_endpoint_types/type",
									keyword: "type",
									params: { type: "array" }
								};
								if (vErrors === null) vErrors = [err11];
								else vErrors.push(err11);
								errors++;
							}
						}
					} else {
						const err12 = {
							instancePath: instancePath + "/data/" + i0,
							schemaPath: "#/properties/data/items/type",
							keyword: "type",
							params: { type: "object" }
						};
						if (vErrors === null) vErrors = [err12];
						else vErrors.push(err12);
						errors++;
					}
				}
			} else {
				const err13 = {
					instancePath: instancePath + "/data",
					schemaPath: "#/properties/data/type",
					keyword: "type",
					params: { type: "array" }
				};
				if (vErrors === null) vErrors = [err13];
				else vErrors.push(err13);
				errors++;
			}
		}
	} else {
		const err14 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" }
		};
		if (vErrors === null) vErrors = [err14];
		else vErrors.push(err14);
		errors++;
	}
	validate8.errors = vErrors;
	return errors === 0;
}
export { Balance, ExtendedTask, FailedResult, GatewayError, GenerationTask, ModelList, QueriedTask, RemixedTask, UploadedFile };
