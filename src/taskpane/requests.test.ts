/** @jest-environment jsdom */
import type { PaneRequest } from "./requests";
import { browserRequests, createRequests } from "./requests";

const message = (data: unknown, origin: string): MessageEvent => new MessageEvent("message", { data, origin });

test("requests of the own origin are heard until nobody listens; everything else is not for the pane", () => {
  const heard: PaneRequest[] = [];
  const stop = browserRequests(window).subscribe((request) => heard.push(request) > 0);
  const own = window.location.origin;
  window.dispatchEvent(message({ type: "budget-disclosure/load-sample" }, "https://elsewhere.example"));
  for (const data of [null, "text", {}, { type: 3 }, { type: "toString" }, { type: "budget-disclosure/other" }])
    window.dispatchEvent(message(data, own));
  expect(heard).toEqual([]);
  window.dispatchEvent(message({ type: "budget-disclosure/load-sample" }, own));
  window.dispatchEvent(message({ type: "budget-disclosure/show-check" }, own));
  stop();
  window.dispatchEvent(message({ type: "budget-disclosure/load-sample" }, own));
  expect(heard).toEqual(["loadSample", "showCheck"]);
});

test("a request waits for the part of the page that takes care of it, and only the last one does", () => {
  const { ask, subscribe } = createRequests();
  const heard: string[] = [];
  ask("showCheck");
  ask("generate");
  const stop = subscribe((request) => {
    heard.push(`page ${request}`);
    return request !== "generate";
  });
  subscribe((request) => {
    heard.push(`bar ${request}`);
    return request === "generate";
  });
  expect(heard).toEqual(["page generate", "bar generate"]);
  ask("showCheck");
  stop();
  subscribe((request) => heard.push(request) > 0);
  expect(heard).toEqual(["page generate", "bar generate", "page showCheck", "bar showCheck"]);
});
