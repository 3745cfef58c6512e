using Microsoft.AspNetCore.Mvc;
using OrderGrains.Api.Doors;
using OrderGrains.Api.Manage.Access;
using OrderGrains.Api.Manage.Acting;
using OrderGrains.Api.Manage.Bulk;
using OrderGrains.Api.Manage.Customers;
using OrderGrains.Api.Manage.Deliveries;
using OrderGrains.Api.Manage.Keys;
using OrderGrains.Api.Manage.Merchants;
using OrderGrains.Api.Manage.Webhooks;
using OrderGrains.Api.Security;
using OrderGrains.Orders;
using OrderGrains.Silo;

namespace OrderGrains.Api.Manage;

/// <summary>The project's own API: create and import orders, read them, act on them, and see what
/// happened to them.</summary>
internal static class ManageEndpoints
{
    public static readonly DoorProfile Profile = new(Door.Manage)
    {
        Accepts = type => type is null or "application/json" || type.EndsWith("+json", StringComparison.Ordinal),
        EmptyBodyAllowed = true,
    };

    public static IEndpointRouteBuilder MapManage(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapDoor("/manage", Profile, Schemes.Manage);
        group.MapPost("/orders", Create).WithName("ManageCreateOrder").WithSummary("Create or import an order")
            .WithDescription("Takes canonical JSON in any combination of states that some path of the lifecycle reaches.")
            .WithMetadata(
                new RequestSizeLimitAttribute(OrderCreation.MaxBytes),
                new DoorShape(ManageShapes.Order, ManageShapes.Order) { OfOrder = true, Status = StatusCodes.Status201Created },
                new DoorExample("application/json", ManageExamples.Create, ManageExamples.Order, Status: 201));
        group.MapGet("/orders", SearchEndpoint.Get).WithName("ManageSearchOrders").WithSummary("Find orders by what they hold")
            .WithDescription("Conditions are combined: an order must meet all. What was answered is found at once.")
            .WithMetadata(
                SearchQuery.Parameters,
                new DoorShape(null, ManageShapes.Page),
                new DoorExample("application/json", null, ManageExamples.Search));
        group.MapGet("/changes", ChangesEndpoint.Get).WithName("ManageGetChanges").WithSummary("Follow the changes of all orders")
            .WithDescription("Every change at least once and none left out, those of an order in the order of its versions.")
            .WithMetadata(
                ChangesEndpoint.Parameters,
                new DoorShape(null, ManageShapes.Changes),
                new DoorExample("application/json", null, ManageExamples.Changes));
        group.MapGet("/orders/{id}", OrderEndpoint.Get).WithName("ManageGetOrder").WithSummary("Read an order in canonical JSON")
            .WithDescription("As it is, or as it was at a version or a time.")
            .WithMetadata(
                OrderEndpoint.Parameters,
                new DoorShape(null, ManageShapes.Order) { OfOrder = true },
                new DoorExample("application/json", null, ManageExamples.Order));
        group.MapPatch("/orders/{id}", PatchEndpoint.Patch).WithName("ManagePatchOrder").WithSummary("Set members of an order")
            .WithDescription("A JSON Merge Patch (RFC 7396) of what GET shows: null removes, objects are merged. All or nothing.")
            .WithMetadata(
                new DoorShape(ActingShapes.Patch, ManageShapes.Order)
                {
                    OfOrder = true,
                    RequestTypes = ["application/merge-patch+json", "application/json"],
                },
                new DoorExample("application/merge-patch+json", ActingExamples.Patch, ActingExamples.Patched)
                {
                    AnswerType = "application/json",
                });
        group.MapPost("/orders/{id}/commands", CommandsEndpoint.Post).WithName("ManageCommandOrder").WithSummary("Act on an order")
            .WithDescription("Verbs of the lifecycle in camel case, each with its own members, decided as one. All or nothing.")
            .WithMetadata(
                new DoorShape(ActingShapes.Command, ActingShapes.Commanded) { OfOrder = true },
                new DoorExample("application/json", ActingExamples.Command, ActingExamples.Commanded, "Ship"),
                new DoorExample("application/json", ActingExamples.DryRun, ActingExamples.Previewed, "Dry run"),
                new DoorExample("application/json", ActingExamples.Refused, ActingExamples.Refusal, "Refused", Status: 409)
                {
                    AnswerType = "application/problem+json",
                });
        group.MapPost("/orders/{id}/anonymize", AnonymizeEndpoint.Post).WithName("ManageAnonymizeOrder")
            .WithSummary("Erase what is personal of an order").WithDescription("Also of its past; only orders that are over.")
            .WithMetadata(
                new DoorShape(null, ManageShapes.Order) { OfOrder = true },
                new DoorExample("application/json", null, ActingExamples.Anonymized));
        group.MapGet("/orders/{id}/history", HistoryEndpoint.Get).WithName("ManageGetHistory")
            .WithSummary("Who changed what through which door")
            .WithMetadata(
                HistoryEndpoint.Parameters,
                new DoorShape(null, ManageShapes.History),
                new DoorExample("application/json", null, ManageExamples.History));
        group.MapGet("/orders/{id}/transitions", Transitions).WithName("ManageGetTransitions")
            .WithSummary("What the lifecycle allows now")
            .WithMetadata(
                new DoorShape(null, ManageShapes.Transitions),
                new DoorExample("application/json", null, ManageExamples.Transitions));
        group.MapGet("/names/{kind}/{name}", NameEndpoint.Get).WithName("ManageGetName").WithSummary("Find an order by another name")
            .WithDescription("Its number or transaction, or the id of one of its addresses, lines, parcels, payments, movements, returns.")
            .WithMetadata(
                new DoorShape(null, ManageShapes.Name) { OfOrder = true },
                new DoorExample("application/json", null, NameEndpoint.Answer));
        group.MapGet("/gift-cards/{code}", GiftCardEndpoint.Get).WithName("ManageGetGiftCard").WithSummary("Read a gift card")
            .WithMetadata(new DoorShape(null, ManageShapes.GiftCard), new DoorExample("application/json", null, GiftCardEndpoint.Answer));
        group.MapPut("/gift-cards/{code}", GiftCardEndpoint.Put).WithName("ManagePutGiftCard").WithSummary("Issue a gift card")
            .WithDescription("Takes for how much the card was issued in all; orders reserve and spend it through the gateway `gift_card`.")
            .WithMetadata(
                new DoorShape(ManageShapes.NewGiftCard, ManageShapes.GiftCard),
                new DoorExample("application/json", GiftCardEndpoint.Body, GiftCardEndpoint.Answer));
        group.MapPut("/stock/{sku}", StockEndpoint.Put).WithName("ManagePutStock")
            .WithSummary("Say how many pieces of an article can be sold")
            .WithMetadata(
                new DoorShape(ManageShapes.CountedStock, ManageShapes.Stock),
                new DoorExample("application/json", ManageExamples.CountedStock, ManageExamples.Stock));
        group.MapGet("/stock/{sku}", StockEndpoint.Get).WithName("ManageGetStock")
            .WithSummary("How many pieces of an article can be sold, and how many came back and were put on the shelf again")
            .WithMetadata(new DoorShape(null, ManageShapes.Stock), new DoorExample("application/json", null, ManageExamples.Stock));
        group.MapBulk();
        group.MapCustomers();
        group.MapCredentials();
        group.MapWebhooks();
        group.MapDeliveries();
        group.MapOwnMerchant();
        routes.MapMerchants();
        routes.MapSigningKeys();
        if (routes.ServiceProvider.GetRequiredService<OrderGrainsOptions>().Demo == true)
            group.MapPost("/demo/reset", DemoEndpoint.Reset).WithName("ManageResetDemo").WithSummary("Put the demonstration data back")
                .WithMetadata(
                    new NeededRight(DoorRights.Admin),
                    new DoorShape(null, null) { Status = StatusCodes.Status204NoContent });
        return routes;
    }

    private static async Task<IResult> Create(DoorRequest request)
    {
        var read = OrderDocument.Read(request.Body, request.Caller.Merchant);
        if (read.Order is not { } order)
            return ManageErrors.InvalidFields(StatusCodes.Status400BadRequest, read.Problems);

        var reply = await request.Execute(order.Id, new ImportOrder(order, Asserted: read.Asserted));
        return OrderCreation.Refusal(reply, order, read.Asserted, request.Fail) ?? new CreatedOrder(reply.Order!);
    }

    private static async Task<IResult> Transitions(string id, DoorRequest request, OrderReads reads) =>
        await reads.Transitions(request.Caller, id, request.Aborted) is { } transitions
            ? OrderAnswer.Of(transitions)
            : request.Fail(ManageErrors.NotFound(id));
}
