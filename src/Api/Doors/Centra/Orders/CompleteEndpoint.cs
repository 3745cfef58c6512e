using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using OrderGrains.Api.Doors.Centra.Orders.Creation;
using OrderGrains.Api.ValueKinds;
using OrderGrains.Merchants;
using OrderGrains.Orders;
using OrderGrains.Silo;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.Centra.Orders;

/// <summary><c>POST {base}/order/{orderId}</c>: an order that was only prepared is placed; it may be told more each time.</summary>
internal static class CompleteEndpoint
{
    public static async Task<IResult> Post(string orderId, DoorRequest request, HttpContext context, IOptions<DoorOptions> options)
    {
        var fields = new LooseFields(request.Body);
        var call = CentraCall.Begin(context, fields);
        if (WholeNumber.Read(orderId, out var number) != NumberForm.Whole)
            return call.No(CentraErrors.NotFound(null));
        var found = await request.Read(CentraCall.OrderId(number));
        if (found.Outcome != OrderOutcome.Accepted)
            return CentraErrors.Answer(request, call, found);

        var actions = Actions(fields, found.Order!, await request.Merchant(), options.Value.CentraConfirms);
        if ((fields.Problem ?? CentraCall.Problem(context)) is { } problem)
            return call.No(problem);
        var reply = await request.Execute(found.Order!.Id, actions);
        return reply.Outcome switch
        {
            OrderOutcome.Accepted => call.Answer(new() { ["orders"] = new JsonArray(CentraCall.OrderId(number)), ["status"] = "ok" }),
            OrderOutcome.Rejected => call.No(Completion.Problem(found.Order, reply.Rejection!).Message),
            _ => CentraErrors.Answer(request, call, reply),
        };
    }

    private static ValueList<OrderAction> Actions(LooseFields fields, Order order, Merchant merchant, bool confirms)
    {
        var payment = new PaymentFields(fields, order.Currency);
        List<OrderAction?> actions =
        [
            RetailFields.Patch(fields) is { } retail ? new EditReferences { Retail = retail } : null,
            Invoice(fields.Word("poNumber"), payment.InvoiceUrl),
            UpdateRequest.Comment(fields, "comment", isInternal: false),
            UpdateRequest.Comment(fields, "internalComment", isInternal: true),
            order.Status is OrderStatus.Draft or OrderStatus.Pending && payment.Method(merchant) is { } method
                ? new EditCheckout { PaymentMethod = method }
                : null,
            .. Completion.Actions(payment.Actions(), confirms),
        ];
        return actions.OfType<OrderAction>().ToValueList();
    }

    private static EditInvoice? Invoice(string? purchaseOrder, string? url)
    {
        if (purchaseOrder is null && url is null)
            return null;
        return new()
        {
            PurchaseOrderNumber = purchaseOrder is null ? default(Optional<string?>) : purchaseOrder,
            Url = url is null ? default(Optional<string?>) : url,
        };
    }
}
