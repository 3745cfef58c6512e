using System.Text.Json;

namespace OrderGrains.Api.Doors.MultiSafepay.Gateways;

/// <summary>Gateways and issuers in the vendor's words.</summary>
internal static class GatewayAnswers
{
    /// <summary>The banks of iDEAL that the vendor's page lists, and the one of its test environment.</summary>
    private static readonly (string Code, string Description)[] Banks =
    [
        ("3151", "Test bank"),
        ("0031", "ABN AMRO"),
        ("0761", "ASN Bank"),
        ("4371", "bunq"),
        ("1235", "Handelsbanken"),
        ("9927", "Nationale Nederlanden"),
        ("9926", "N26"),
        ("0721", "ING"),
        ("0801", "Knab"),
        ("0021", "Rabobank"),
        ("0771", "Regio Bank"),
        ("1099", "Revolut"),
        ("0751", "SNS Bank"),
        ("0511", "Triodos Bank"),
        ("0161", "Van Lanschot Bankiers"),
        ("0806", "Yoursafe"),
    ];

    public static readonly IResult Issuers = MultiSafepayResponses.Data(writer =>
    {
        writer.WriteStartArray();
        foreach (var (code, description) in Banks)
        {
            writer.WriteStartObject();
            writer.WriteString("code"u8, code);
            writer.WriteString("description"u8, description);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });

    public static IResult Of(IEnumerable<Gateway> gateways) => MultiSafepayResponses.Data(writer =>
    {
        writer.WriteStartArray();
        foreach (var gateway in gateways)
            Write(writer, gateway);
        writer.WriteEndArray();
    });

    public static IResult Of(Gateway gateway) => MultiSafepayResponses.Data(writer => Write(writer, gateway));

    private static void Write(Utf8JsonWriter writer, Gateway gateway)
    {
        writer.WriteStartObject();
        writer.WriteString("id"u8, gateway.Id);
        writer.WriteString("description"u8, gateway.Description);
        if (gateway.IsCoupon)
            writer.WriteString("type"u8, "coupon"u8);
        writer.WriteEndObject();
    }
}
