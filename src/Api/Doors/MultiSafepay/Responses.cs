using System.Globalization;
using System.Text.Json;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.MultiSafepay;

/// <summary>MultiSafepay's success envelope, <c>{"success":true,"data":{…}}</c>.</summary>
internal static class MultiSafepayResponses
{
    private static readonly IResult Plain = Success(_ => { });

    public static IResult Updated(Order order) => Plain;

    /// <summary>
    /// The order id that the part was given, and the transaction: the part's own at MultiSafepay, here that of the order, which it is
    /// paid with.
    /// </summary>
    public static IResult PartShipped(Order order) => Success(data =>
    {
        data.WriteString("order_id"u8, order.LatestChildOrderId);
        if (order.TransactionId is { } transaction)
            data.WriteNumber("transaction_id"u8, transaction);
        else
            data.WriteNull("transaction_id"u8);
    });

    /// <summary>The new expiry date; the page says that it is returned but not under which name.</summary>
    public static IResult Extended(Order order) => Success(data =>
    {
        if (order.ExpiresAt is { } day)
            data.WriteString("expiration_date"u8, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    });

    public static IResult Read(Order order) => Success(data => OrderDocument.Write(data, order));

    private static JsonAnswer Success(Action<Utf8JsonWriter> writeMembers) => new(StatusCodes.Status200OK, JsonAnswer.Json, writer =>
    {
        writer.WriteStartObject();
        writer.WriteBoolean("success"u8, true);
        writer.WriteStartObject("data"u8);
        writeMembers(writer);
        writer.WriteEndObject();
        writer.WriteEndObject();
    });
}
