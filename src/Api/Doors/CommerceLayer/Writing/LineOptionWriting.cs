using OrderGrains.Api.Doors.CommerceLayer.Reading;
using OrderGrains.Api.Doors.CommerceLayer.Resources;
using OrderGrains.Merchants.Offers;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.CommerceLayer.Writing;

/// <summary>Options of a line: what the merchant offers as such, or, for integrations, of any price.</summary>
internal static class LineOptionWriting
{
    private const string Price = "unit_amount_cents";

    public static readonly WriteTable Table = new(
        "line_item_options",
        [
            new("quantity", AttributeKind.Amount) { Required = true, Most = LineItemWriting.MostPieces },
            new("name", AttributeKind.Text),
            new(Price, AttributeKind.Amount) { IntegrationsOnly = true, Least = 0, Most = Amounts.Max - 1 },
            new("options", AttributeKind.Object) { Required = true },
            new("metadata", AttributeKind.Object),
        ],
        LineOptions.Type.Relationships);

    public static async Task<IResult> Create(ResourceCall call, string? _, WriteRequest write)
    {
        var (order, line) = await LineOf(call, write);
        var offered = write.Related("sku_option") is { } id ? await call.Reads.Offer(OfferKind.SkuOption, id) : null;
        if (offered is null && (write.Related("sku_option") is not null || write.Values.Amount(Price) is null))
            write.Errors.Add(ValidationErrors.Blank("sku_option"));
        if (offered?.SkuOption is { } sold && order is not null && !IsFor(order, sold, isPriced: write.Values.Amount(Price) is not null))
            write.Errors.Add(ValidationErrors.Invalid("sku_option"));
        if (write.Errors.Count > 0 || order is null || line is null)
            return write.Refuse();

        var option = Written(new() { Id = PartWriting.NewId(call) }, write) with { SkuOption = offered?.Id };
        option = option with
        {
            Name = option.Name ?? offered?.SkuOption?.Name,
            UnitAmount = write.Values.Amount(Price) ?? offered!.SkuOption!.Amount,
        };
        return await PartWriting.AnswerNew(
            call, write, order.Id, [new PutLineOption(line.Id, option)], updated => Find(updated, option.Id));
    }

    public static async Task<IResult> Update(ResourceCall call, string? name, WriteRequest write)
    {
        var (order, id, refusal) = await call.OrderOfPart(AliasKind.LineOption, name!);
        if (order is null)
            return refusal!;
        if (Line(order, id) is not { } line)
            return Found.Nothing.Refusal!;
        if (write.Errors.Count > 0)
            return write.Refuse();
        var known = line.Options.First(option => option.Id == id);
        return await PartWriting.Answer(
            call, write, order.Id, [new PutLineOption(line.Id, Written(known, write), known)], updated => Find(updated, id));
    }

    public static async Task<IResult?> Delete(ResourceCall call, string name)
    {
        var (order, id, refusal) = await call.OrderOfPart(AliasKind.LineOption, name);
        if (order is null)
            return refusal;
        if (Line(order, id) is not { } line)
            return Found.Nothing.Refusal;
        var reply = await call.Request.Execute(order.Id, new RemoveLineOption(line.Id, id));
        return reply.Outcome == OrderOutcome.Accepted ? null : Replies.Refusal(reply, call.Request);
    }

    public static Resource? Find(Order order, string id) =>
        Line(order, id) is { } line ? LineOptions.Of(order, line, line.Options.First(option => option.Id == id)) : null;

    private static OrderLine? Line(Order order, string id) =>
        order.Lines.FirstOrDefault(line => line.Options.Any(option => option.Id == id));

    /// <summary>Whether an option is offered in the order's market, and in its currency where the request brings no price.</summary>
    private static bool IsFor(Order order, SkuOption option, bool isPriced) =>
        (isPriced || option.Currency == order.Currency) && (option.Market is not { } market || market == order.Market?.Id);

    /// <summary>The line that the request names, with its order; null, and an error, where it names none that the caller may see.</summary>
    private static async Task<(Order? Order, OrderLine? Line)> LineOf(ResourceCall call, WriteRequest write)
    {
        if (write.Related("line_item") is { } name
            && await call.OrderOfPart(AliasKind.Line, name) is ({ } order, var id, _)
            && order.Lines.FirstOrDefault(line => line.Id == id) is { } line)
            return (order, line);
        write.Errors.Add(ValidationErrors.Blank("line_item"));
        return (null, null);
    }

    private static LineOption Written(LineOption option, WriteRequest write) => option with
    {
        Name = write.Values.Text("name").Or(option.Name),
        Quantity = (int?)write.Values.Amount("quantity") ?? option.Quantity,
        UnitAmount = write.Values.Amount(Price) ?? option.UnitAmount,
        Options = write.Values.Object("options").Or(option.Options),
        Metadata = write.Values.Object("metadata").Or(option.Metadata),
    };
}
