using OrderGrains.Api.Doors.CommerceLayer.Reading;
using OrderGrains.Api.Doors.CommerceLayer.Resources;
using OrderGrains.Api.Orders;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.CommerceLayer.Writing;

/// <summary>Creating, updating and deleting orders (page, A7, A8 and A10).</summary>
internal static class OrderWriting
{
    /// <summary>How often a number that somebody else's order has is passed over.</summary>
    private const int NumberAttempts = 5;

    /// <summary>Numbers up to this one are left to orders that merchants bring along.</summary>
    private const long BroughtAlong = 10_000_000;

    /// <summary>Stands for the request's own errors: permission and replays are judged before them (page, A5).</summary>
    private static readonly FieldProblem NotResolved = new("references", ProblemKind.Invalid);

    public static async Task<IResult> Update(ResourceCall call, string? id, WriteRequest write)
    {
        var (edit, speaks, customer, tags) = (new EditCheckout(), true, default(Optional<string?>), await TagNames.Read(call, write));
        IReadOnlyList<OrderAction> lookedUp = [];
        if (write.Errors.Count > 0 || call.Request.Caller.Login is not null || References.AreIn(write.Document)
            || LookedUpTriggers.AreIn(write.Values))
        {
            var standing = await call.Request.Read(id!);
            if (standing is not { Outcome: OrderOutcome.Accepted, Order: { } order })
                return Replies.Refusal(standing, call.Request, write.Document);
            var usable = new UsableReferences(call, order);
            edit = await new References(usable, order, write.Document, write.Errors).Resolve();
            speaks = await usable.SpeaksFor(edit.Customer.Or(order.Customer), edit.CreatesCustomer);

            // The order may have another customer by then, for whom nobody has shown to speak.
            customer = call.Request.ActsForTheMerchant() ? customer : edit.Customer.Or(order.Customer)?.Id;
            lookedUp = await LookedUpTriggers.Actions(call, order, write.Values);
        }

        var (password, busy) = speaks ? await Hash(call, write) : default;
        if (busy is not null)
            return busy;
        var actions = write.Errors.Count > 0
            ? default
            : Requests.Actions(write.Values, edit, password, speaks, tags, lookedUp, customer);
        var reply = write.Errors.Count > 0 ? await call.Request.Refuse(id!, NotResolved)
            : await call.Request.Execute(id!, actions);
        return reply switch
        {
            { Outcome: OrderOutcome.Accepted, Order: { } updated } => await Responses.One(OrderResource.Of(updated), write.View),
            { Rejection.Code: RejectionCode.InvalidFields } when write.Errors.Count > 0 => write.Refuse(),
            _ => Replies.Refusal(reply, call.Request, write.Document),
        };
    }

    /// <summary>A draft of the market that is asked for, or of the only one that the caller serves.</summary>
    public static async Task<IResult> Create(ResourceCall call, string? _, WriteRequest write)
    {
        var (blank, tags) = (Blank(call), await TagNames.Read(call, write));
        var usable = new UsableReferences(call, blank);
        var edit = await new References(usable, blank, write.Document, write.Errors).Resolve();
        var market = edit.Market.Value ?? OnlyMarket(call);
        if (market is null && !write.Document.Relationships.ContainsKey("market"))
            write.Errors.Add(ValidationErrors.Blank("market"));
        var (password, busy) = await usable.SpeaksFor(edit.Customer.Value, edit.CreatesCustomer) ? await Hash(call, write) : default;
        if (busy is not null)
            return busy;
        if (write.Errors.Count > 0)
            return write.Refuse();

        var reply = await Import(call, blank with { Currency = market!.Currency ?? "" }, Requests.Actions(
            write.Values, edit with { Market = market }, password, speaks: true, tags, lookedUp: [], customer: default));
        return reply is { Outcome: OrderOutcome.Accepted, Order: { } order }
            ? await Responses.Created(OrderResource.Of(order), write.View, call.Context)
            : Replies.Refusal(reply, call.Request, write.Document);
    }

    /// <summary>A draft or pending order is cancelled for good and found no more; any other is locked.</summary>
    public static async Task<IResult?> Delete(ResourceCall call, string id)
    {
        var (_, refusal) = await call.Order(id);
        if (refusal is not null)
            return refusal;
        var reply = await call.Request.Execute(id, new ChangeStatus(Verb.Delete));
        return reply switch
        {
            { Outcome: OrderOutcome.Accepted } => null,
            { Rejection.Code: RejectionCode.IllegalTransition } =>
                CommerceLayerErrors.Answer([CommerceLayerErrors.Locked("only draft and pending orders can be deleted")]),
            _ => Replies.Refusal(reply, call.Request),
        };
    }

    private static Order Blank(ResourceCall call) => new()
    {
        Id = ResourceId.For(call.Request.NewIdentity().ToString()),
        Merchant = call.Request.Caller.Merchant,
        Currency = "",
        Status = OrderStatus.Draft,
    };

    private static MarketRef? OnlyMarket(ResourceCall call)
    {
        var served = call.Merchant.Markets.Where(market => call.Request.Caller.Markets.Serves(market)).Take(2).ToArray();
        return served is [var only] ? only : null;
    }

    /// <summary>Imported orders may have any number, also the next one.</summary>
    private static async Task<OrderReply> Import(ResourceCall call, Order blank, ValueList<OrderAction> actions)
    {
        var series = GrainKeys.Numbers(call.Request.Caller.Merchant, NumberSeries.Orders);
        for (var attempt = 1; ; attempt++)
        {
            var number = await call.Services.Numbers.Take(series, 1, BroughtAlong, call.Request.Aborted);
            var draft = blank with { Number = number };
            var reply = await call.Request.Execute(blank.Id, [new ImportOrder(draft), .. actions]);
            if (reply.Outcome != OrderOutcome.NameTaken || attempt == NumberAttempts)
                return reply;
        }
    }

    /// <summary>Only the hash of a password goes further than the door.</summary>
    private static async Task<(PasswordHash? Password, IResult? Busy)> Hash(ResourceCall call, WriteRequest write) =>
        write.Errors.Count > 0 || Requests.Password(write.Values) is not { } chosen ? default : await call.Hash(chosen);
}
