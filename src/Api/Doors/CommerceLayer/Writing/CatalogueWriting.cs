using OrderGrains.Api.Doors.CommerceLayer.Reading;
using OrderGrains.Api.Doors.CommerceLayer.Resources;
using OrderGrains.Api.Merchants;
using OrderGrains.Merchants;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.CommerceLayer.Writing;

/// <summary>What a merchant sells, and for how much.</summary>
internal static class CatalogueWriting
{
    public static readonly WriteTable Skus = new(
        "skus",
        [
            new("code", AttributeKind.Text) { Required = true, OnlyWhenNew = true },
            new("name", AttributeKind.Text) { Required = true },
            new("description", AttributeKind.Text),
            new("image_url", AttributeKind.Text),
            new("do_not_ship", AttributeKind.Flag),
            new("reference", AttributeKind.Text),
            new("metadata", AttributeKind.Object),
        ],
        []);

    public static readonly WriteTable Prices = new(
        "prices",
        [
            new("amount_cents", AttributeKind.Amount) { Required = true, Least = 0, Most = Amounts.Max - 1 },
            new("compare_at_amount_cents", AttributeKind.Amount) { Least = 0, Most = Amounts.Max - 1 },
        ],
        [Catalogue.Prices.Find("sku")!, Catalogue.Prices.Find("price_list")!]);

    public static async Task<IResult> CreateSku(ResourceCall call, string? _, WriteRequest write)
    {
        if (write.Errors.Count > 0)
            return write.Refuse();
        var code = write.Values.Name("code")!;
        var (merchant, now) = (call.Request.Caller.Merchant, call.Services.Time.GetUtcNow());
        var article = Written(new() { Id = ArticleId.Of(merchant, code), Sku = code, CreatedAt = now, UpdatedAt = now }, write.Values);
        await call.Plan(article.Id);
        return await Grain(call, article.Id).Create(merchant, article) switch
        {
            null => WriteRequest.Refuse(ValidationErrors.TooGreat("code")),
            var there when there != article => WriteRequest.Refuse(ValidationErrors.Taken("code", code)),
            _ => await Responses.Created(Catalogue.Sku(await call.Reads.Counted(article)), write.View, call.Context),
        };
    }

    public static Task<IResult> UpdateSku(ResourceCall call, string? id, WriteRequest write) =>
        Change(call, id!, write, article => Written(article, write.Values), Catalogue.Sku, isNew: false);

    public static async Task<IResult?> DeleteSku(ResourceCall call, string id) =>
        await call.Reads.Article(id) is not null && await Grain(call, id).Erase(call.Request.Caller.Merchant)
            ? null
            : Found.Nothing.Refusal;

    /// <summary>The price takes the place of one in the same currency.</summary>
    public static Task<IResult> CreatePrice(ResourceCall call, string? _, WriteRequest write)
    {
        var currency = write.Related("price_list");
        if (currency is null || !ValueKinds.Currencies.IsKnown(currency))
            write.Errors.Add(ValidationErrors.Blank("price_list"));
        return OfSku(call, write, id => Change(
            call, id, write, article => Priced(article, write, currency!), article => Catalogue.Price(article, article.PriceIn(currency!)!),
            isNew: true));
    }

    public static Task<IResult> UpdatePrice(ResourceCall call, string? name, WriteRequest write) =>
        PriceName.Read(name!) is (var id, var currency) ? Change(
            call, id, write, article => article.PriceIn(currency) is null ? null : Priced(article, write, currency),
            article => Catalogue.Price(article, article.PriceIn(currency)!), isNew: false)
        : Task.FromResult(Found.Nothing.Refusal!);

    /// <summary>Does it with the id of the sku that the request names.</summary>
    public static Task<IResult> OfSku(ResourceCall call, WriteRequest write, Func<string, Task<IResult>> run)
    {
        if (write.Related("sku") is { } id)
            return run(id);
        write.Errors.Add(ValidationErrors.Blank("sku"));
        return Task.FromResult(write.Refuse());
    }

    /// <summary>Somebody else's change between reading and writing is not lost: what is asked for is made of what is there then.</summary>
    private static async Task<IResult> Change(
        ResourceCall call, string id, WriteRequest write, Func<Article, Article?> change, Func<Article, Resource> show, bool isNew)
    {
        if (write.Errors.Count > 0)
            return write.Refuse();
        while (await call.Reads.StoredArticle(id) is { } article && change(article) is { } changed)
        {
            changed = changed with { UpdatedAt = call.Services.Time.GetUtcNow() };
            if (!await Grain(call, id).Replace(article, changed))
                continue;
            var resource = show(await call.Reads.Counted(changed));
            return isNew
                ? await Responses.Created(resource, write.View, call.Context)
                : await Responses.One(resource, write.View);
        }

        return isNew ? WriteRequest.Refuse(ValidationErrors.Blank("sku")) : Found.Nothing.Refusal!;
    }

    private static Article Written(Article article, AttributeValues values) => article with
    {
        Name = values.Text("name").Or(article.Name),
        Description = values.Text("description").Or(article.Description),
        ImageUrl = values.Text("image_url").Or(article.ImageUrl),
        DoNotShip = values.Flag("do_not_ship").Or(article.DoNotShip) ?? false,
        Reference = values.Text("reference").Or(article.Reference),
        Metadata = values.Object("metadata").Or(article.Metadata),
    };

    private static Article Priced(Article article, WriteRequest write, string currency)
    {
        var known = article.PriceIn(currency);
        var price = new ArticlePrice(
            currency,
            write.Values.Amount("amount_cents") ?? known?.Amount ?? 0,
            write.Values.Has("compare_at_amount_cents") ? write.Values.Amount("compare_at_amount_cents") : known?.CompareAtAmount);
        return article with { Prices = [.. article.Prices.Where(one => one.Currency != currency), price] };
    }

    private static IArticleGrain Grain(ResourceCall call, string id) =>
        call.Services.Grains.GetGrain<IArticleGrain>(GrainKeys.Article(call.Request.Caller.Merchant, id));
}
