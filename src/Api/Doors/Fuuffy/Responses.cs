using System.Globalization;
using System.Text.Json;
using OrderGrains.Api.Orders;
using OrderGrains.Api.Security;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.Fuuffy;

/// <summary>Writes Fuuffy's answers: bare objects in which every member is there, null where unset.</summary>
internal static class FuuffyResponses
{
    /// <summary>The whole order (section 3.2).</summary>
    public static IResult Order(Order order) => Answer(writer => Write(writer, order));

    /// <summary>The same of an order that was just made (section 3.3).</summary>
    public static IResult Created(Order order) => Answer(writer => Write(writer, order), StatusCodes.Status201Created);

    /// <summary>Many orders (section 3.3); the vendor's pages show the envelope for other lists.</summary>
    public static IResult List(OrderPage page) => Answer(writer =>
    {
        writer.WriteStartArray("data");
        foreach (var order in page.Items)
        {
            writer.WriteStartObject();
            Write(writer, order);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartObject("pagination");
        writer.WriteNumber("total", page.Total);
        writer.WriteNumber("page", page.Number);
        writer.WriteNumber("per_page", page.Size);
        writer.WriteNumber("total_pages", page.Count);
        writer.WriteEndObject();
    });

    /// <summary>What a cancellation answers (section 3.3).</summary>
    public static IResult Cancelled(Order order) => Answer(writer =>
    {
        WriteHead(writer, order);
        writer.WriteStartObject("cancellation");
        writer.WriteString("reason", order.Cancellation?.Reason);
        writer.WriteString("cancelled_at", Time(order.Cancellation?.At ?? order.CancelledAt ?? order.UpdatedAt));
        writer.WriteEndObject();
        writer.WriteString("updated_at", Time(order.UpdatedAt));
    });

    /// <summary>The only answer wrapped in <c>data</c> (section 3.1).</summary>
    public static IResult Token(IssuedToken token) => Answer(writer =>
    {
        writer.WriteStartObject("data");
        writer.WriteString("access_token", token.AccessToken);
        writer.WriteString("token_type", "Bearer");
        writer.WriteNumber("expires_in", token.ExpiresIn);
        writer.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter writer, Order order)
    {
        WriteHead(writer, order);
        WriteParty(writer, "sender", order.Sender);
        WriteParty(writer, "recipient", order.Recipient);
        WritePackage(writer, order.Package);
        writer.WriteString("service_type", order.ServiceType);
        writer.WriteString("notes", order.Notes);
        writer.WriteString("created_at", Time(order.CreatedAt));
        writer.WriteString("updated_at", Time(order.UpdatedAt));
    }

    private static void WriteHead(Utf8JsonWriter writer, Order order)
    {
        writer.WriteString("id", order.Id);
        writer.WriteString("tracking_number", order.Tracking?.Code);
        writer.WriteString("status", FuuffyStatuses.Status.Of(order));
    }

    private static void WriteParty(Utf8JsonWriter writer, string member, Party? party)
    {
        if (party is null)
        {
            writer.WriteNull(member);
            return;
        }

        writer.WriteStartObject(member);
        writer.WriteString("name", party.Name);
        writer.WriteString("phone", party.Phone);
        writer.WriteString("email", party.Email);
        writer.WriteString("address", party.Address);
        writer.WriteString("city", party.City);
        writer.WriteString("postal_code", party.PostalCode);
        writer.WriteString("country", party.Country);
        writer.WriteEndObject();
    }

    private static void WritePackage(Utf8JsonWriter writer, Package? package)
    {
        if (package is null)
        {
            writer.WriteNull("package");
            return;
        }

        writer.WriteStartObject("package");
        WriteNumber(writer, "weight", package.Weight);
        if (package.Dimensions is { } dimensions && dimensions != new Dimensions())
        {
            writer.WriteStartObject("dimensions");
            WriteNumber(writer, "length", dimensions.Length);
            WriteNumber(writer, "width", dimensions.Width);
            WriteNumber(writer, "height", dimensions.Height);
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteNull("dimensions");
        }

        writer.WriteString("description", package.Description);
        WriteNumber(writer, "value", package.Value);
        writer.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter writer, string member, decimal? number)
    {
        if (number is { } value)
            writer.WriteNumber(member, value);
        else
            writer.WriteNull(member);
    }

    /// <summary>UTC, whole seconds.</summary>
    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static JsonAnswer Answer(Action<Utf8JsonWriter> members, int status = StatusCodes.Status200OK) =>
        new(status, JsonAnswer.Json, writer =>
        {
            writer.WriteStartObject();
            members(writer);
            writer.WriteEndObject();
        });
}
