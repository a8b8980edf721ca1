/** Carries out one request: resolves object paths, runs the actions in order, stops at the first refusal. */
import { CallArguments } from "../arguments";
import { accessDenied, HostError, invalidPath, notImplemented } from "../errors";
import type { HostContext } from "../hostContext";
import { HostObject, NULL_OBJECT } from "../hostObject";
import type { HostType } from "../hostObject";
import { ADDIN_INTERNAL_SERVICE, addinInternalService } from "../objects/addinInternalService";
import {
  APP_RUNTIME_PERSISTENCE_SERVICE,
  APP_RUNTIME_SERVICE,
  appRuntimePersistenceService,
  appRuntimeService,
} from "../objects/appRuntime";
import { rangeType } from "../objects/range";
import { WORKBOOK, workbookType } from "../objects/workbook";
import { ActionKind, PathKind } from "./protocol";
import type { WireAction, ArgumentInfo, RequestBody, ResponseBody, ResponseError } from "./protocol";
import { runQuery } from "./query";

type Resolved = HostObject | typeof NULL_OBJECT;

/** Name under which the client asks to keep a range; it is the reference id again when the path is of kind `reference`. */
const KEEP_REFERENCE = "_KeepReference";

/** Objects that office.js makes by name. */
const SERVICES: Readonly<Record<string, HostType<null>>> = {
  [ADDIN_INTERNAL_SERVICE]: addinInternalService,
  [APP_RUNTIME_SERVICE]: appRuntimeService,
  [APP_RUNTIME_PERSISTENCE_SERVICE]: appRuntimePersistenceService,
};

export class Batch {
  private readonly objects = new Map<number, Resolved>();
  private readonly kept: ReadonlySet<number>;
  private readonly created: HostObject[] = [];

  constructor(
    private readonly request: RequestBody,
    private readonly host: HostContext,
  ) {
    const keeps = request.Actions.filter(
      (action) => action.ActionType === ActionKind.method && action.Name === KEEP_REFERENCE,
    );
    this.kept = new Set(request.AutoKeepReference ? keeps.map((action) => action.ObjectPathId) : []);
  }

  async run(): Promise<ResponseBody> {
    const Results: { ActionId: number; Value: unknown }[] = [];
    const TraceIds: number[] = [];
    let failure: ResponseError | null = null;
    this.host.justAdded.clear();
    for (const [index, action] of this.request.Actions.entries()) {
      try {
        if (action.ActionType === ActionKind.trace) TraceIds.push(action.Id);
        Results.push({ ActionId: action.Id, Value: await this.perform(action) });
      } catch (error) {
        failure = describe(error, index);
        break;
      }
    }
    this.release();
    return { Results, TraceIds, Error: failure };
  }

  private async perform(action: WireAction): Promise<unknown> {
    if (action.ActionType === ActionKind.trace) return null;
    const object = await this.resolve(action.ObjectPathId);
    if (object === NULL_OBJECT) return null;
    switch (action.ActionType) {
      case ActionKind.instantiate:
        if (this.kept.has(action.ObjectPathId)) this.keep(object);
        return this.identity(object);
      case ActionKind.query:
        return runQuery(object, action.QueryInfo ?? {}, this.host);
      case ActionKind.method:
        return this.answer(await this.call(object, action.Name, action.ArgumentInfo));
      case ActionKind.setProperty:
        return this.setProperty(object, action);
      default:
        throw notImplemented(`ActionType ${action.ActionType}`);
    }
  }

  private answer(result: unknown): unknown {
    if (result instanceof HostObject) return this.identity(result);
    return result === undefined || result === NULL_OBJECT ? null : result;
  }

  private identity(object: HostObject): Readonly<Record<string, unknown>> {
    const own = object.type.identity?.(object.target, this.host) ?? {};
    return object.referenceId === null ? own : { ...own, _ReferenceId: object.referenceId };
  }

  private async setProperty(object: HostObject, action: WireAction): Promise<null> {
    const location = `${object.type.name}.${lowerFirst(action.Name)}`;
    const property = own(object.type.properties, action.Name);
    if (!property?.set) throw notImplemented(location);
    if (this.host.readOnly && object.type.settingIsWrite !== false) throw accessDenied(location);
    await property.set(object.target, await this.readArguments(action.ArgumentInfo, location), this.host);
    return null;
  }

  private async call(object: HostObject, name: string, info: ArgumentInfo | undefined): Promise<unknown> {
    if (name === KEEP_REFERENCE) return this.keep(object);
    const { type } = object;
    const location = `${type.name}.${lowerFirst(name)}`;
    const write = own(type.writes, name);
    const method = write ?? own(type.methods, name);
    if (!method) throw notImplemented(location);
    if (write && this.host.readOnly) throw accessDenied(location);
    return method(object.target, await this.readArguments(info, location), this.host);
  }

  private async readArguments(info: ArgumentInfo | undefined, location: string): Promise<CallArguments> {
    const values: unknown[] = [];
    for (const [index, value] of (info?.Arguments ?? []).entries()) {
      const pathId = info?.ReferencedObjectPathIds?.[index];
      const isObject = typeof pathId === "number" && pathId !== 0;
      values.push(isObject ? await this.resolve(pathId) : value);
    }
    return new CallArguments(values, location);
  }

  private async resolve(pathId: number): Promise<Resolved> {
    const known = this.objects.get(pathId);
    if (known !== undefined) return known;
    const object = await this.follow(pathId);
    this.objects.set(pathId, object);
    if (object instanceof HostObject) this.track(object);
    return object;
  }

  private async follow(pathId: number): Promise<Resolved> {
    const path = this.request.ObjectPaths[String(pathId)];
    if (!path) throw invalidPath(`ObjectPath ${pathId}`);
    if (path.ObjectPathType === PathKind.global) return HostObject.of<typeof WORKBOOK>(workbookType, WORKBOOK);
    if (path.ObjectPathType === PathKind.nullObject) return NULL_OBJECT;
    if (path.ObjectPathType === PathKind.reference) return this.reference(path.Name);
    if (path.ObjectPathType === PathKind.newObject) {
      const service = own(SERVICES, path.Name);
      if (service) return HostObject.of(service, null);
      throw notImplemented(`new ${path.Name}`);
    }
    const parent = await this.resolve(path.ParentObjectPathId ?? 0);
    if (parent === NULL_OBJECT) return NULL_OBJECT;
    const location = `${parent.type.name}.${lowerFirst(path.Name)}`;
    switch (path.ObjectPathType) {
      case PathKind.navigation: {
        const navigate = own(parent.type.navigation, path.Name);
        if (!navigate) throw notImplemented(location);
        return navigate(parent.target, this.host);
      }
      case PathKind.indexer: {
        const item = parent.type.item;
        if (!item) throw notImplemented(`${parent.type.name}.getItem`);
        return item(
          parent.target,
          await this.readArguments(path.ArgumentInfo, `${parent.type.name}.getItem`),
          this.host,
        );
      }
      case PathKind.method: {
        const result = await this.call(parent, path.Name, path.ArgumentInfo);
        if (result instanceof HostObject || result === NULL_OBJECT) return result;
        throw notImplemented(location);
      }
      default:
        throw notImplemented(`ObjectPathType ${path.ObjectPathType}`);
    }
  }

  private reference(id: string): HostObject {
    const object = this.host.references.get(id);
    if (!object) throw invalidPath("Workbook._GetObjectByReferenceId");
    return object;
  }

  private keep(object: HostObject): null {
    if (object.referenceId === null) {
      object.referenceId = this.host.nextId("reference");
      this.host.references.set(object.referenceId, object);
    }
    return null;
  }

  /** Ranges follow inserted rows from the moment they are made. */
  private track(object: HostObject): void {
    if (!object.is(rangeType)) return;
    this.host.liveRanges.add(object.target);
    this.created.push(object);
  }

  private release(): void {
    for (const object of this.created) {
      if (object.referenceId === null && object.is(rangeType)) this.host.liveRanges.delete(object.target);
    }
  }
}

function describe(error: unknown, index: number): ResponseError {
  if (error instanceof HostError) {
    return {
      Code: error.code,
      Message: error.message,
      Location: error.location,
      HttpStatusCode: error.status,
      ActionIndex: index,
    };
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const Message = `There was an internal error while processing the request. ${text}`;
  return { Code: "GeneralException", Message, Location: "", HttpStatusCode: 500, ActionIndex: index };
}

/** A member of a table, ignoring what every object inherits. */
function own<Member>(table: Readonly<Record<string, Member>> | undefined, name: string): Member | undefined {
  return table && Object.hasOwn(table, name) ? table[name] : undefined;
}

const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
