using OrderGrains.Api.Doors.CommerceLayer.Reading;
using OrderGrains.Api.Doors.CommerceLayer.Resources;
using OrderGrains.Merchants;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.CommerceLayer.Writing;

/// <summary>Filling a cart (page, A10).</summary>
internal static class LineItemWriting
{
    /// <summary>Of one line.</summary>
    public const int MostPieces = 1_000_000;

    public static readonly WriteTable Table = new(
        "line_items",
        [
            new("quantity", AttributeKind.Amount) { Required = true, Least = 1, Most = MostPieces },
            new("sku_code", AttributeKind.Text) { OnlyWhenNew = true },
            new("name", AttributeKind.Text),
            new("image_url", AttributeKind.Text) { OnlyWhenNew = true },
            new("unit_amount_cents", AttributeKind.Amount) { IntegrationsOnly = true, Least = 0 },
            new("metadata", AttributeKind.Object),
            new("_update_quantity", AttributeKind.Trigger) { OnlyWhenNew = true },
        ],
        [
            LineItems.Type.Find("order")!,
            LineItems.Type.Find("item")! with { Types = [Catalogue.Skus.Name] },
        ]);

    public static async Task<IResult> Create(ResourceCall call, string? _, WriteRequest write)
    {
        var order = await PartWriting.OrderOf(call, write);
        var article = await Article(call, write);
        if (write.Errors.Count > 0 || order is null)
            return write.Refuse();

        var quantity = (int)write.Values.Amount("quantity")!;
        var twin = write.Values.IsTriggered("_update_quantity")
            ? order.Lines.FirstOrDefault(line => line.Sku is { } sku && sku == article?.Sku)
            : null;
        var id = twin?.Id ?? PartWriting.NewId(call);
        var line = New(write, order, article, id, quantity);
        CheckStock(article, quantity, write.Errors);
        if (write.Errors.Count > 0)
            return write.Refuse();
        return await PartWriting.AnswerNew(
            call,
            write,
            order.Id,
            twin is null ? [new AddLine(line), .. Parcel(call, order, line)] : [new ChangeLine(id) { Quantity = quantity }],
            updated => LineItems.Find(updated, id));
    }

    public static async Task<IResult> Update(ResourceCall call, string? name, WriteRequest write)
    {
        var (order, id, refusal) = await call.OrderOfPart(AliasKind.Line, name!);
        if (order is null)
            return refusal!;
        if (order.Lines.FirstOrDefault(line => line.Id == id) is not { } line)
            return NotWritable(order, id);
        var quantity = (int?)write.Values.Amount("quantity");
        if (quantity is { } pieces)
            CheckStock(await call.Reads.ArticleBySku(line.Sku), pieces, write.Errors);
        if (write.Errors.Count > 0)
            return write.Refuse();
        var change = new ChangeLine(id)
        {
            Quantity = quantity is { } set ? set : default(Optional<int>),
            UnitAmount = write.Values.Amount("unit_amount_cents") is { } amount ? amount : default(Optional<long>),
            Name = write.Values.Text("name"),
            Metadata = write.Values.Object("metadata"),
        };
        return await PartWriting.Answer(call, write, order.Id, [change], updated => LineItems.Find(updated, id));
    }

    public static async Task<IResult?> Delete(ResourceCall call, string name)
    {
        var (order, id, refusal) = await call.OrderOfPart(AliasKind.Line, name);
        if (order is null)
            return refusal;
        if (order.Lines.All(line => line.Id != id))
            return NotWritable(order, id);
        var reply = await call.Request.Execute(order.Id, new RemoveLine(id));
        return reply.Outcome == OrderOutcome.Accepted ? null : Replies.Refusal(reply, call.Request);
    }

    /// <summary>A row that follows from the order is there, but nobody's to change.</summary>
    private static IResult NotWritable(Order order, string id) => LineRows.Find(order, id) is null
        ? Found.Nothing.Refusal!
        : CommerceLayerErrors.Answer([CommerceLayerErrors.Locked("it follows from the order")]);

    /// <summary>What is sold, by its code or by the relationship; null where the request describes a line of its own.</summary>
    private static async Task<Article?> Article(ResourceCall call, WriteRequest write)
    {
        var code = write.Values.Name("sku_code");
        var article = write.Related("item") is { } id ? await call.Reads.Article(id) : await call.Reads.ArticleBySku(code);
        if (article is null && (write.Values.Amount("unit_amount_cents") is null || write.Related("item") is not null))
            write.Errors.Add(code is not null ? ValidationErrors.DoesNotExist("sku_code") : ValidationErrors.Blank("item"));
        return article;
    }

    private static OrderLine New(WriteRequest write, Order order, Article? article, string id, int quantity)
    {
        var amount = write.Values.Amount("unit_amount_cents") ?? article?.PriceIn(order.Currency)?.Amount;
        if (amount is null)
            write.Errors.Add(ValidationErrors.Blank("unit_amount_cents"));
        return new()
        {
            Id = id,
            Sku = article?.Sku ?? write.Values.Name("sku_code"),
            Name = write.Values.Name("name") ?? article?.Name,
            ImageUrl = write.Values.Name("image_url") ?? article?.ImageUrl,
            Quantity = quantity,
            UnitAmount = amount ?? 0,
            DoNotShip = article?.DoNotShip == true,
            Metadata = write.Values.Object("metadata").Value,
        };
    }

    /// <summary>A merchant who ships has a method chosen for the parcel before the order is placed, so there must be one.</summary>
    private static IEnumerable<OrderAction> Parcel(ResourceCall call, Order order, OrderLine line) =>
        line.DoNotShip || order.Shipments.Count > 0 || call.Merchant.ShippingMethods.Count == 0
            ? []
            : [new PlanShipment(Shipment: ResourceId.For($"{order.Merchant}/{order.Id}/shipment")) { Number = $"{order.Number}/S/001" }];

    private static void CheckStock(Article? article, long quantity, List<ApiError> errors)
    {
        if (article?.Stock is not { } stock || quantity <= stock)
            return;
        errors.Add(stock <= 0 ? ValidationErrors.OutOfStock() : ValidationErrors.TooMany("quantity", quantity, stock));
    }
}
