using System.Globalization;
using System.Text.Json;
using OrderGrains.Api.Doors.MultiSafepay.Orders;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.MultiSafepay;

/// <summary>MultiSafepay's success envelope, <c>{"success":true,"data":{…}}</c>.</summary>
internal static class MultiSafepayResponses
{
    private static readonly IResult Plain = Success(_ => { });

    public static IResult Updated(Order order) => Plain;

    /// <summary>Where the customer pays; a direct order is shown as a whole before that.</summary>
    /// <param name="order">The new order.</param>
    /// <param name="paymentUrl">The link to its payment page.</param>
    public static IResult Created(Order order, string? paymentUrl) => Success(data =>
    {
        var isDirect = order.PaymentRequest?.Type == PaymentRequestType.Direct;
        if (isDirect)
            OrderDocument.Write(data, order);
        else
            data.WriteString("order_id"u8, order.Id);
        data.WriteString("payment_url"u8, paymentUrl);
        if (!isDirect)
            data.WriteString("session_id"u8, order.PaymentRequest?.SessionId);
    });

    /// <summary>The order id and the transaction that the part was given.</summary>
    /// <param name="order">The order.</param>
    /// <param name="transaction">The number of the part's transaction.</param>
    public static IResult PartShipped(Order order, long? transaction) => Success(data =>
    {
        var part = order.Shipments.FirstOrDefault(parcel => parcel.TransactionId is not null && parcel.TransactionId == transaction);
        data.WriteString("order_id"u8, part?.ChildOrderId ?? order.LatestChildOrderId);
        TransactionDocument.WriteNumber(data, "transaction_id", part?.TransactionId);
    });

    /// <summary>The new expiry date; the page says that it is returned but not under which name.</summary>
    public static IResult Extended(Order order) => Success(data =>
    {
        if (order.ExpiresAt is { } day)
            data.WriteString("expiration_date"u8, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    });

    public static IResult Read(Order order, Shipment? part = null) => Success(data => OrderDocument.Write(data, order, part));

    /// <summary>What is left to say of a payment that was cancelled before it began (MultiSafepay page, 1.6).</summary>
    public static IResult Cancelled(Order order) => Success(data =>
    {
        data.WriteStartArray("costs"u8);
        data.WriteEndArray();
        data.WriteString("created"u8, LocalTime.Of(order.CreatedAt));
        OrderDocument.WriteCustomInfo(data, order);
        data.WriteString("fastcheckout"u8, OrderDocument.FastCheckout(order));
        data.WriteNull("financial_status"u8);
        data.WriteString("modified"u8, LocalTime.Of(order.UpdatedAt));
        data.WriteStartObject("payment_details"u8);
        data.WriteEndObject();
        data.WriteNull("payment_methods"u8);
        data.WriteString("status"u8, "cancelled"u8);
    });

    /// <summary>A refund, by its transaction and by the number that gives it up.</summary>
    public static IResult Refunded(ProviderTransaction refund) => Success(data =>
    {
        data.WriteNumber("transaction_id"u8, refund.Id);
        TransactionDocument.WriteNumber(data, "refund_id", refund.RefundId);
    });

    /// <summary>A capture, by its transaction.</summary>
    /// <param name="capture">The transaction.</param>
    /// <param name="order">The order it is of.</param>
    /// <param name="byNewId">Whether it is called by the order id it was given: the page's example and its clients differ.</param>
    public static IResult Captured(ProviderTransaction capture, Order order, bool byNewId) => Success(data =>
    {
        data.WriteNumber("transaction_id"u8, capture.Id);
        data.WriteString("order_id"u8, byNewId ? capture.OrderId ?? order.Id : order.Id);
    });

    /// <summary>A reservation that was cancelled; that it was is said twice (MultiSafepay page, 1.6).</summary>
    public static IResult Released(Order order) => Success(data =>
    {
        TransactionDocument.WriteNumber(data, "transaction_id", order.TransactionId);
        data.WriteString("order_id"u8, order.Id);
        data.WriteBoolean("success"u8, true);
    });

    /// <param name="write">Writes the value of <c>data</c>.</param>
    public static IResult Data(Action<Utf8JsonWriter> write) => new JsonAnswer(StatusCodes.Status200OK, JsonAnswer.Json, writer =>
    {
        writer.WriteStartObject();
        writer.WriteBoolean("success"u8, true);
        writer.WritePropertyName("data"u8);
        write(writer);
        writer.WriteEndObject();
    });

    /// <param name="writeMembers">Writes the members of <c>data</c>, an object.</param>
    private static JsonAnswer Success(Action<Utf8JsonWriter> writeMembers) =>
        new JsonAnswer(StatusCodes.Status200OK, JsonAnswer.Json, writer =>
        {
            writer.WriteStartObject();
            writer.WriteBoolean("success"u8, true);
            writer.WriteStartObject("data"u8);
            writeMembers(writer);
            writer.WriteEndObject();
            writer.WriteEndObject();
        });
}
