using OrderGrains.Api.Doors.CommerceLayer.Reading;
using OrderGrains.Api.Doors.CommerceLayer.Resources;
using OrderGrains.Api.ValueKinds;
using OrderGrains.Merchants.Offers;
using OrderGrains.Orders;
using OrderGrains.Payments;

namespace OrderGrains.Api.Doors.CommerceLayer.Writing;

/// <summary>Gift cards: a draft is bought, activated and stopped again, and its balance changed.</summary>
internal static class GiftCardWriting
{
    private const string Balance = "balance_cents";
    private const string Change = "_balance_change_cents";

    public static readonly WriteTable Table = new(
        "gift_cards",
        [
            new("code", AttributeKind.Text) { OnlyWhenNew = true, MinLength = OrderAttributes.ShortestGiftCardCode },
            new("currency_code", AttributeKind.Text) { OnlyWhenNew = true, Required = true, OneOf = ValueRules.Currency },
            new(Balance, AttributeKind.Amount) { OnlyWhenNew = true, Required = true, Least = 0, Most = Amounts.Max - 1 },
            new("expires_at", AttributeKind.Time),
            new("image_url", AttributeKind.Text),
            new("recipient_email", AttributeKind.Text) { OneOf = ValueRules.Email },
            new("_purchase", AttributeKind.Trigger),
            new("_activate", AttributeKind.Trigger),
            new("_deactivate", AttributeKind.Trigger),
            new(Change, AttributeKind.Amount) { Least = -Amounts.Max + 1, Most = Amounts.Max - 1 },
            .. OfferWriting.Free,
        ],
        []);

    /// <summary>A code that was not sent is drawn. The card pays nothing before it is activated.</summary>
    public static async Task<IResult> Create(ResourceCall call, string? _, WriteRequest write)
    {
        var code = write.Values.Name("code") ?? DrawnCode();
        if (await call.Reads.GiftCard(code) is not null)
            write.Errors.Add(ValidationErrors.Taken("code", code));
        var offer = OfferWriting.New(call, write, OfferId.OfGiftCard(call.Request.Caller.Merchant, code));
        var terms = Written(new() { Code = code, Draft = true }, write);
        return await OfferWriting.Create(call, write, offer with { GiftCard = terms }, Issue, ("code", code));

        async Task<Resource?> Issue(Offer issued)
        {
            var card = Card(call, issued);
            await card.Issue(write.Values.Name("currency_code")!, write.Values.Amount(Balance) ?? 0);
            return await card.Block(!write.Values.IsTriggered("_activate")) is { } there ? GiftCards.Of(issued, there) : null;
        }
    }

    /// <summary>What cannot be taken off, since it is spent or reserved, refuses the whole change.</summary>
    public static async Task<IResult> Update(ResourceCall call, string? id, WriteRequest write)
    {
        if (write.Errors.Count > 0)
            return write.Refuse();
        if (await call.Reads.Offer(OfferKind.GiftCard, id!) is not { } offer)
            return Found.Nothing.Refusal!;
        var card = Card(call, offer);
        if (write.Values.Amount(Change) is { } by && Refusal(call, await card.Change(by, call.Request.RetryKey)) is { } refusal)
            return refusal;
        if (write.Values.IsTriggered("_activate") || write.Values.IsTriggered("_deactivate"))
            await card.Block(write.Values.IsTriggered("_deactivate"));
        return await OfferWriting.Change(
            call, OfferKind.GiftCard, id!, write, known => known with { GiftCard = Written(known.GiftCard!, write) },
            async shown => await card.Read() is { } there ? GiftCards.Of(shown, there) : null);
    }

    private static IResult? Refusal(ResourceCall call, GiftCardChange change) => change switch
    {
        { KeyReused: true } => call.Request.Fail(new DoorFailure(FailureKind.KeyReused)),
        { Card: null } => WriteRequest.Refuse(ValidationErrors.Invalid(Change)),
        _ => null,
    };

    private static GiftCardTerms Written(GiftCardTerms terms, WriteRequest write) => terms with
    {
        Draft = terms.Draft && !write.Values.IsTriggered("_purchase") && !write.Values.IsTriggered("_activate"),
        ExpiresAt = write.Values.Time("expires_at").Or(terms.ExpiresAt),
        ImageUrl = write.Values.Code("image_url").Or(terms.ImageUrl),
        RecipientEmail = write.Values.Code("recipient_email").Or(terms.RecipientEmail),
    };

    /// <summary>One that nobody guesses.</summary>
    private static string DrawnCode() => $"{ResourceId.Draw()}-{ResourceId.Draw()}";

    private static IGiftCardGrain Card(ResourceCall call, Offer offer) =>
        call.Services.Grains.GetGrain<IGiftCardGrain>(GrainKeys.GiftCard(call.Request.Caller.Merchant, offer.GiftCard!.Code));
}
