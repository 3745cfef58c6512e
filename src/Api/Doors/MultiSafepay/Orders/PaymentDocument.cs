using System.Text.Json;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.MultiSafepay.Orders;

/// <summary>The members <c>payment_details</c> and <c>payment_methods</c> of a read order.</summary>
internal static class PaymentDocument
{
    public static void Write(Utf8JsonWriter writer, Order order, long amount, string financial)
    {
        var method = order.PaymentMethod;
        var type = method?.SourceType ?? method?.Id;
        var external = ExternalId(order);
        WriteDetails(writer, order, type, external);
        if (method is null)
        {
            writer.WriteNull("payment_methods"u8);
            return;
        }

        writer.WriteStartArray("payment_methods"u8);
        writer.WriteStartObject();
        writer.WriteNumber("amount"u8, amount);
        writer.WriteString("currency"u8, order.Currency);
        writer.WriteString("description"u8, order.Description);
        writer.WriteString("external_transaction_id"u8, external);
        writer.WriteString("payment_description"u8, method.Name);
        writer.WriteString("status"u8, financial);
        writer.WriteString("type"u8, type);
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private static void WriteDetails(Utf8JsonWriter writer, Order order, string? type, string? external)
    {
        var (request, payer) = (order.PaymentRequest, order.PaymentRequest?.Payer);
        writer.WriteStartObject("payment_details"u8);
        writer.WriteString("account_holder_name"u8, payer?.AccountHolderName);
        writer.WriteString("account_id"u8, payer?.AccountId);
        if (order.PaymentMethod.GoesBy == PaymentFlow.ManualCapture)
            WriteReservation(writer, order);
        writer.WriteString("external_transaction_id"u8, external);
        if (payer?.IssuerId is { } issuer)
            writer.WriteString("issuer_id"u8, issuer);
        writer.WriteString("recurring_flow"u8, request?.RecurringFlow);
        writer.WriteString("recurring_id"u8, request?.RecurringId);
        writer.WriteString("recurring_model"u8, request?.RecurringModel);
        writer.WriteString("type"u8, type);
        writer.WriteEndObject();
    }

    /// <summary>What can still be captured, and until when.</summary>
    private static void WriteReservation(Utf8JsonWriter writer, Order order)
    {
        writer.WriteString("capture"u8, "manual"u8);
        if (order.ExpiresAt is { } end)
            writer.WriteString("capture_expiry"u8, LocalTime.Of(end));
        else
            writer.WriteNull("capture_expiry"u8);
        writer.WriteNumber("capture_remain"u8, order.Balance.Authorized);
    }

    /// <summary>What the bank calls the payment.</summary>
    private static string? ExternalId(Order order) => order.FirstMovement(
        static movement => movement is { ExternalId: not null, State: MovementState.Succeeded }
            && movement.Kind is MovementKind.Authorize or MovementKind.Capture)?.ExternalId;
}
