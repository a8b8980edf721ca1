import { readRequest, responseType, writeResponse } from "./message";

const call = {
  _messageType: 0,
  _actionName: "executeMethod",
  _actionType: 0,
  _conversationId: "c",
  _correlationId: 7,
  _data: { a: 1 },
};

test("reads a call and answers under its name and number", () => {
  const request = readRequest(JSON.stringify(call));
  expect(request).toEqual({
    kind: "invoke",
    action: "executeMethod",
    conversation: "c",
    correlation: 7,
    data: { a: 1 },
  });
  if (!request) throw new Error("unreachable");
  expect(JSON.parse(writeResponse(request, "https://localhost", { Error: 0 }, responseType.answer))).toEqual({
    _messageType: 1,
    _actionName: "executeMethod",
    _conversationId: "c",
    _correlationId: 7,
    _origin: "https://localhost",
    _data: { Error: 0 },
    _errorCode: 0,
    _responseType: 0,
    _serializerVersion: 1,
  });
});

test.each([
  ["an object of another script", { type: "budget-disclosure/load-sample" }],
  ["text that is no JSON", "hello"],
  ["JSON that is no object", "7"],
  ["a response", JSON.stringify({ ...call, _messageType: 1 })],
  ["an unknown kind of action", JSON.stringify({ ...call, _actionType: 9 })],
  ["a call without a name", JSON.stringify({ ...call, _actionName: undefined })],
])("passes over %s", (_what, data) => {
  expect(readRequest(data)).toBeNull();
});
