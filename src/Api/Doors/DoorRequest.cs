using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using OrderGrains.Api.Orders;
using OrderGrains.Api.Security;
using OrderGrains.Merchants;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors;

/// <summary>
/// One authenticated request to a door: who asks, the parsed body and the client's retry and version headers. It is read before the
/// handler runs; where it cannot be, <see cref="DoorGate"/> answers instead of the handler.
/// </summary>
internal sealed class DoorRequest : IDisposable
{
    private readonly HttpContext _context;
    private readonly DoorProfile _profile;
    private readonly DoorServices _services;
    private readonly ConditionalHeaders _headers;
    private readonly RequestBody _body;

    private DoorRequest(HttpContext context, DoorProfile profile, DoorServices services, RequestBody body)
    {
        (_context, _profile, _services, _body) = (context, profile, services, body);
        _headers = ConditionalHeaders.Read(context.Request.Headers);
        Failure = body.Failure ?? _headers.Failure;
        Caller = Caller.From(context.User);
    }

    public Caller Caller { get; }

    /// <summary>The body, an object; an empty object where none was sent and none is needed.</summary>
    public JsonElement Body => _body.Json;

    /// <summary>Set when the request could not be read.</summary>
    public DoorFailure? Failure { get; }

    /// <summary>What the order last answered; null while none was asked.</summary>
    public OrderReply? Reply { get; private set; }

    /// <summary>The client's <c>Idempotency-Key</c>; null where it sent none.</summary>
    public string? IdempotencyKey => _headers.Key;

    public CancellationToken Aborted => _context.RequestAborted;

    private OrderCalls Orders => _services.Orders;

    /// <summary>What the framework calls to bind a handler's parameter.</summary>
    public static ValueTask<DoorRequest> BindAsync(HttpContext context) => new(context.Features.GetRequiredFeature<DoorRequest>());

    public static ValueTask<DoorRequest> Read(HttpContext context, DoorProfile profile, DoorServices services)
    {
        // Most bodies are there already.
        var reading = RequestBody.Read(context.Request, profile);
        return reading.IsCompletedSuccessfully
            ? new(new DoorRequest(context, profile, services, reading.Result))
            : ReadOn(context, profile, services, reading);
    }

    private static async ValueTask<DoorRequest> ReadOn(
        HttpContext context, DoorProfile profile, DoorServices services, ValueTask<RequestBody> body) =>
        new(context, profile, services, await body);

    /// <summary>Gives back what the body was read into; <see cref="Body"/> is not to be used any more.</summary>
    public void Dispose() => _body.Dispose();

    /// <summary>
    /// What a new order's id is made of where the vendor lets the service choose it: with an Idempotency-Key the same for every retry,
    /// which so comes to the same order.
    /// </summary>
    public Guid NewIdentity()
    {
        var command = Command([], HeadersKey);
        return command.IdempotencyKey?.Id ?? command.CommandId;
    }

    /// <summary>
    /// By its id what all retries under the Idempotency-Key have in common and no other request has, and what it stands for with the
    /// request: another one under the same key has another fingerprint. Null where there is no key.
    /// </summary>
    public IdempotencyKey? RetryKey => HeadersKey;

    /// <summary>The same of one of many items that the request brings.</summary>
    public Guid? RetryIdentityOf(RequestItem item) => KeyOf(item)?.Id;

    /// <summary>Sends the actions to the order as one command, and describes the reply in the response's headers.</summary>
    public Task<OrderReply> Execute(string orderId, params ValueList<OrderAction> actions) => Send(orderId, Command(actions, HeadersKey));

    /// <summary>The same, whether what the order takes is there or not.</summary>
    public async Task<OrderReply> ExecuteUnheld(string orderId, ValueList<OrderAction> actions) => Describe(
        await Orders.ExecuteUnheld(Key(orderId), await Served(Command(actions, HeadersKey)), Aborted));

    /// <summary>
    /// Sends the actions to one of several orders that the request is about, or has it only decide them. No header of the request says
    /// at which version it has to be, and none of the response describes it.
    /// </summary>
    public async Task<OrderReply> ExecuteAmongOthers(string orderId, bool dryRun, params ValueList<OrderAction> actions)
    {
        var command = Command(actions, dryRun ? null : HeadersKey);
        Reply = await Orders.Execute(
            Key(orderId), command with { ExpectedVersions = null, DryRun = dryRun, Markets = await Markets() }, Aborted);
        return Reply;
    }

    /// <summary>
    /// Sends the actions of one of many items that the request brings, each with a key and versions of its own. Items may be sent at the
    /// same time, and no header of the response describes them.
    /// </summary>
    public async Task<OrderReply> ExecuteItem(string orderId, RequestItem item, params ValueList<OrderAction> actions)
    {
        var command = Command(actions, KeyOf(item)) with
        {
            ExpectedVersions = item.ExpectedVersions,
            DryRun = item.DryRun,
            Fleeting = item.Fleeting,
            Markets = await Markets(),
        };
        return item.Unheld
            ? await Orders.ExecuteUnheld(Key(orderId), command, Aborted)
            : await Orders.Execute(Key(orderId), command, Aborted);
    }

    /// <summary>Lets the order refuse a request that refers to what does not exist, unless it has other reasons.</summary>
    public Task<OrderReply> Refuse(string orderId, params ValueList<FieldProblem> unresolved) =>
        Send(orderId, Command([], HeadersKey) with { Unresolved = unresolved });

    /// <summary>
    /// Has the order decide the actions as one command without doing them, and describes the order as it stands. Nothing is left that a
    /// retry could find, so an Idempotency-Key means nothing.
    /// </summary>
    public Task<OrderReply> Preview(string orderId, ValueList<OrderAction> actions) =>
        Send(orderId, Command(actions, key: null) with { DryRun = true });

    /// <summary>Reads the order, and describes it in the response's headers.</summary>
    public async Task<OrderReply> Read(string orderId) => Describe(await ReadAmongOthers(orderId));

    /// <summary>Reads one of several orders that the request is about; no header of the response describes it.</summary>
    public async Task<OrderReply> ReadAmongOthers(string orderId)
    {
        var reply = await Orders.Read(Key(orderId), await Markets(), Aborted);
        return reply.Order is not { } order || _profile.Sees?.Invoke(order, Caller) != false
            ? reply
            : new() { Outcome = OrderOutcome.NotFound };
    }

    /// <summary>Whether the caller's merchant has an order of this id, in whatever market; no header of the response tells of it.</summary>
    public async Task<bool> Exists(string orderId) =>
        (await Orders.Read(Key(orderId), markets: null, Aborted)).Outcome == OrderOutcome.Accepted;

    /// <summary>Reads the order as it was, and describes that in the response's headers.</summary>
    public async Task<OrderReply> ReadAsOf(string orderId, OrderMoment moment) =>
        Describe(await Orders.ReadAsOf(Key(orderId), moment, await Markets(), Aborted));

    /// <summary>The set-up of the caller's merchant.</summary>
    public ValueTask<Merchant> Merchant() => _services.Merchants.Find(Caller.Merchant);

    /// <summary>The id of the caller's order that has another name; null where none has it, or several.</summary>
    public Task<string?> FindByName(AliasKind kind, string name) => Orders.FindByAlias(Caller.Merchant, kind, name, Aborted);

    /// <summary>
    /// The answer to a reply whose outcome is none of the door's own (accepted, not found, rejected): stale version, reused key, busy,
    /// unavailable, unknown.
    /// </summary>
    public IResult Fail(OrderReply reply) => Fail(DoorFailure.From(reply));

    /// <summary>The failure in the door's words.</summary>
    public IResult Fail(DoorFailure failure) => _services.Errors.Render(_context, failure);

    /// <summary>Says in the response that it repeats an earlier one.</summary>
    public void MarkReplayed() => _context.Response.Headers["Idempotent-Replayed"] = "true";

    /// <summary>What the headers' key comes to together with the body; null where there is none.</summary>
    private IdempotencyKey? HeadersKey => _headers.Key is { } key
        ? Fingerprint(key, _context.Request.Path + _context.Request.QueryString, _body.Bytes.Span)
        : null;

    private OrderCommand Command(ValueList<OrderAction> actions, IdempotencyKey? key) => new()
    {
#pragma warning disable RS0030 // Where a request becomes a command.
        CommandId = Guid.NewGuid(),
#pragma warning restore RS0030
        Door = _profile.Door,
        Actor = Caller.Credential,
        Role = Caller.Role,
        Customer = Caller.Customer,
        IdempotencyKey = key,
        ExpectedVersions = _headers.ExpectedVersions,
        Markets = Caller.Markets,
        Actions = actions,
    };

    private async Task<OrderReply> Send(string orderId, OrderCommand command) =>
        Describe(await Orders.Execute(Key(orderId), await Served(command), Aborted));

    private async ValueTask<OrderCommand> Served(OrderCommand command) =>
        _profile.Markets is null ? command : command with { Markets = await Markets() };

    private OrderKey Key(string orderId) => new(Caller.Merchant, orderId);

    private IdempotencyKey? KeyOf(RequestItem item) =>
        item is { Key: { } text, DryRun: false } ? Fingerprint(text, _context.Request.Path, item.Content.Span) : null;

    /// <summary>The markets whose orders there are for this request; null means all.</summary>
    public async ValueTask<ValueList<int>?> Markets() =>
        _profile.Markets is { } doors ? Caller.Markets.Within(doors(await Merchant())) : Caller.Markets;

    private IdempotencyKey Fingerprint(string key, string path, ReadOnlySpan<byte> content) =>
        RequestFingerprint.Compute(key, Caller.Retrying, _profile.Door, _context.Request.Method, path, content);

    private OrderReply Describe(OrderReply reply)
    {
        Reply = reply;
        var headers = _context.Response.Headers;
        if (reply.Order is { } order)
            headers.ETag = ConditionalHeaders.ETag(order.Version);
        if (reply.Replayed)
            MarkReplayed();
        return reply;
    }
}
