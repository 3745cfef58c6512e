using OrderGrains.Api.Doors;
using OrderGrains.Api.Manage.Acting;
using OrderGrains.Api.Orders;
using OrderGrains.Api.ValueKinds;
using OrderGrains.Orders;
using OrderGrains.Payments;

namespace OrderGrains.Api.Manage;

/// <summary>A merchant's gift cards, which orders are paid with through the gateway <c>gift_card</c>.</summary>
internal static class GiftCardEndpoint
{
    public const string Body = """{ "currency": "EUR", "amount": 5000 }""";
    public const string Answer = """{ "code": "GIFT-2026", "currency": "EUR", "balance": 5000, "reserved": 0 }""";

    private const int LongestCode = 100;

    public static async Task<IResult> Get(string code, DoorRequest request, GrainReads reads) =>
        IsCode(code) && await Ask(code, request, reads, card => card.Read()) is { } card
            ? Show(code, card)
            : request.Fail(new DoorFailure(FailureKind.NotFound, $"There is no gift card '{code}'."));

    /// <summary>Says for how much the card was issued in all, so that a repeat changes nothing.</summary>
    public static async Task<IResult> Put(string code, DoorRequest request, GrainReads reads)
    {
        var problems = new List<FieldMessage>();
        var members = new MemberReader(request.Body, "", problems);
        var currency = members.NeededText("currency");
        var amount = members.NeededWhole("amount", 0, Amounts.Max - 1);
        members.Close();
        if (!IsCode(code))
            problems.Add(new("code", $"must have 1 to {LongestCode} characters"));
        if (problems.Count == 0 && !Currencies.IsKnown(currency))
            problems.Add(new("currency", "must be an ISO 4217 code"));
        if (problems.Count > 0)
            return ManageErrors.NotUnderstood(problems);
        return await Ask(code, request, reads, card => card.Issue(currency, amount)) is { } card
            ? Show(code, card)
            : TypedResults.Problem(
                $"The gift card '{code}' is in another currency, or more of it is spent or reserved.",
                statusCode: StatusCodes.Status409Conflict);
    }

    private static Task<GiftCard?> Ask(
        string code, DoorRequest request, GrainReads reads, Func<IGiftCardGrain, Task<GiftCard?>> call) =>
        reads.Ask(GrainKeys.GiftCard(request.Caller.Merchant, code), call, request.Aborted);

    private static bool IsCode(string code) => code.Length is > 0 and <= LongestCode;

    private static JsonAnswer Show(string code, GiftCard card) => new(StatusCodes.Status200OK, JsonAnswer.Json, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("code", code);
        writer.WriteString("currency", card.Currency);
        writer.WriteNumber("balance", card.Balance);
        writer.WriteNumber("reserved", card.Reserved);
        writer.WriteEndObject();
    });
}
