using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using OrderGrains.Api.Doors;
using OrderGrains.Orders;

namespace OrderGrains.Api.Manage.Bulk;

/// <summary>
/// Creates the order of one line. Its key is the line's own hash, so that a line that comes again is recognised; where that is
/// forgotten, or another credential sent it, what the order holds decides.
/// </summary>
internal sealed class LineImporter(DoorRequest request, OrderReads reads)
{
    private readonly OrderLanes _lanes = new();

    /// <summary>Begins with a line, after those before it that are about the same order.</summary>
    public Task<ImportedLine> Import(BodyLine line)
    {
        if (line.Text is not { } text)
            return Task.FromResult(Refused(line, id: null, ManageErrors.OfItem(TooLong)));
        if (EdgeText.Parse(text, out var document) is { } problem)
            return Task.FromResult(Refused(line, id: null, ManageErrors.OfItem(new(FailureKind.MalformedRequest, problem))));
        if (document!.RootElement is not { ValueKind: JsonValueKind.Object } json)
            return Task.FromResult(Refused(line, id: null, ManageErrors.OfItem(NoObject)));

        var (order, asserted, problems) = OrderDocument.Read(json, request.Caller.Merchant);
        return order is null
            ? Task.FromResult(Refused(
                line, OrderDocument.IdOf(json), ManageErrors.InvalidFields(StatusCodes.Status400BadRequest, problems)))
            : _lanes.Run(order.Id, () => Import(line, json, order, asserted));
    }

    private static DoorFailure TooLong { get; } = new(FailureKind.PayloadTooLarge, "The line is too long.");

    private static DoorFailure NoObject { get; } = new(FailureKind.MalformedRequest, "The line is not a JSON object.");

    private async Task<ImportedLine> Import(BodyLine line, JsonElement json, Order order, AssertedState asserted)
    {
        var content = new ReadOnlyMemory<byte>(line.Text).TrimEnd("\r\n"u8);
        var key = Convert.ToHexStringLower(SHA256.HashData(content.Span));
        var item = new RequestItem(content, key) { Fleeting = true };
        var reply = await request.ExecuteItem(order.Id, item, new ImportOrder(order, Asserted: asserted));
        if (reply.Outcome == OrderOutcome.AlreadyExists && await IsThere(json, order.Id))
            return new(line.Number, order.Id, ImportResult.Exists, Problem: null);
        return OrderCreation.Refusal(reply, order, asserted, ManageErrors.OfItem) is { } refusal
            ? Refused(line, order.Id, refusal)
            : new(line.Number, order.Id, reply.Replayed ? ImportResult.Exists : ImportResult.Created, Problem: null);
    }

    private async Task<bool> IsThere(JsonElement json, string id)
    {
        var reply = await reads.Read(request.Caller, id, request.Aborted);
        if (reply is not { Outcome: OrderOutcome.Accepted, Order: { } order })
            return false;

        var shown = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(shown))
            OrderAnswer.Write(writer, order);
        return OrderDocument.SayTheSame(json, JsonElement.Parse(shown.WrittenSpan));
    }

    private static ImportedLine Refused(BodyLine line, string? id, IResult refusal) =>
        new(line.Number, id, ImportResult.Refused, ItemProblem.Of(refusal));
}
