using System.Text.Json;
using OrderGrains.Api.Doors;
using OrderGrains.Merchants;

namespace OrderGrains.Api.Manage.Merchants;

/// <summary>Merchants as the own API shows them.</summary>
internal static class MerchantText
{
    public static JsonAnswer Answer(int status, Merchant merchant) =>
        new(status, JsonAnswer.Json, writer => Write(writer, merchant));

    public static JsonAnswer Answer(IReadOnlyList<Merchant> items, string? next) => new(StatusCodes.Status200OK, JsonAnswer.Json, writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartArray("items");
        foreach (var item in items)
            Write(writer, item);
        writer.WriteEndArray();
        writer.WriteString("next", next);
        writer.WriteEndObject();
    });

    public static void Write(Utf8JsonWriter writer, Merchant merchant)
    {
        writer.WriteStartObject();
        writer.WriteString("name", merchant.Name);
        writer.WriteBoolean("test", merchant.Test);
        writer.WritePropertyName("centraMarkets");
        JsonSerializer.Serialize(writer, merchant.CentraMarkets?.ToArray(), ManageJsonContext.Default.Int32Array);
        AttributeForms.Write(writer, merchant.CentraAttributes);
        writer.WriteEndObject();
    }
}
