using OrderGrains.Api.Doors.CommerceLayer.Reading;
using OrderGrains.Api.Doors.CommerceLayer.Resources;
using OrderGrains.Api.ValueKinds;
using OrderGrains.Merchants.Offers;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.CommerceLayer.Writing;

/// <summary>Options of articles.</summary>
internal static class SkuOptionWriting
{
    private const string Price = "price_amount_cents";

    public static readonly WriteTable Table = new(
        "sku_options",
        [
            new("name", AttributeKind.Text) { Required = true },
            new("currency_code", AttributeKind.Text) { Required = true, OneOf = ValueRules.Currency },
            new("description", AttributeKind.Text),
            new(Price, AttributeKind.Amount) { Least = 0, Most = Amounts.Max - 1 },
            .. OfferWriting.Free,
        ],
        [SkuOptions.Type.Find("market")!]);

    public static Task<IResult> Create(ResourceCall call, string? _, WriteRequest write)
    {
        var option = new SkuOption { Name = "", Currency = "" };
        var offer = OfferWriting.New(call, write, PartWriting.NewId(call)) with { SkuOption = Written(call, option, write) };
        return OfferWriting.Create(call, write, offer, Show, ("name", offer.SkuOption.Name));
    }

    public static Task<IResult> Update(ResourceCall call, string? id, WriteRequest write) => OfferWriting.Change(
        call, OfferKind.SkuOption, id!, write, offer => offer with { SkuOption = Written(call, offer.SkuOption!, write) }, Show);

    private static SkuOption Written(ResourceCall call, SkuOption option, WriteRequest write)
    {
        var market = write.Related("market");
        if (market is not null && call.Merchant.Markets.All(one => one.Id != market))
            write.Errors.Add(ValidationErrors.Blank("market"));
        return option with
        {
            Name = write.Values.Name("name") ?? option.Name,
            Currency = write.Values.Name("currency_code") ?? option.Currency,
            Description = write.Values.Code("description").Or(option.Description),
            Amount = write.Values.Amount(Price) ?? option.Amount,
            Market = write.Document.Relationships.ContainsKey("market") ? market : option.Market,
        };
    }

    private static Task<Resource?> Show(Offer offer) => Task.FromResult<Resource?>(SkuOptions.Of(offer));
}
