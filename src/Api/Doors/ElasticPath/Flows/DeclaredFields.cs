using System.Text.Json;
using OrderGrains.Merchants;
using OrderGrains.Merchants.Flows;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.ElasticPath.Flows;

/// <summary>
/// The custom data of a merchant's orders: what the flow of orders declares or, where there is none, whatever members are sent.
/// </summary>
internal sealed class DeclaredFields
{
    /// <summary>The flow's.</summary>
    public const string Slug = "orders";

    private readonly ValueList<FlowField> _declared;
    private readonly bool _isOpen;

    /// <summary>Those that are enabled, in the order in which they are shown.</summary>
    private readonly FlowField[] _fields;

    private DeclaredFields(ValueList<FlowField> declared, bool isOpen)
    {
        (_declared, _isOpen) = (declared, isOpen);
        _fields = [.. declared.Where(field => field.Enabled).OrderBy(field => field.Order ?? int.MaxValue)];
    }

    /// <summary>Whatever is sent.</summary>
    public static DeclaredFields Open { get; } = new([], isOpen: true);

    private static DeclaredFields Closed { get; } = new([], isOpen: false);

    /// <param name="merchant">Whose orders.</param>
    /// <param name="declaredOnly">Without a flow nothing is taken.</param>
    public static DeclaredFields Of(Merchant merchant, bool declaredOnly = false)
    {
        if (merchant.Flows.FirstOrDefault(flow => flow is { Slug: Slug, Enabled: true }) is { } flow)
            return new(flow.Fields, isOpen: false);
        return declaredOnly ? Closed : Open;
    }

    /// <summary>What an update sets, null where it removes. Worth nothing when the reader notes a violation.</summary>
    public ValueMap<JsonText?> Changes(SchemaReader data)
    {
        if (_isOpen)
            return data.Members(OrderMembers.IsCustom);
        return new(
            from field in _fields
            let value = data.Value(field.Slug)
            where value is not null
            select KeyValuePair.Create(field.Slug, Read(field, value.Value, data)));
    }

    /// <summary>What an order that is made has: what is sent, and what is declared for where nothing is.</summary>
    /// <inheritdoc cref="Changes"/>
    public ValueMap<JsonText> Initial(SchemaReader data)
    {
        var sent = Changes(data);
        foreach (var field in _fields.Where(field => !sent.TryGetValue(field.Slug, out _)))
        {
            if (field.Default is { } value)
                sent = sent.Set(field.Slug, value);
            else if (field.Required)
                data.Require(field.Slug);
        }

        return new(
            from member in sent
            where member.Value is not null
            select KeyValuePair.Create(member.Key, member.Value!));
    }

    /// <summary>What is declared comes first, without a value as null; of the rest, what the order holds and no field hides.</summary>
    public void Write(Utf8JsonWriter writer, Order order)
    {
        foreach (var field in _fields)
        {
            if (order.CustomData.TryGetValue(field.Slug, out var value))
                Write(writer, field.Slug, value);
            else if (!field.OmitNull)
                writer.WriteNull(field.Slug);
        }

        foreach (var (name, value) in order.CustomData)
        {
            if (OrderMembers.IsCustom(name) && _declared.All(field => field.Slug != name))
                Write(writer, name, value);
        }
    }

    private static void Write(Utf8JsonWriter writer, string name, JsonText value)
    {
        writer.WritePropertyName(name);
        value.WriteTo(writer);
    }

    private static JsonText? Read(FlowField field, JsonElement value, SchemaReader data)
    {
        if (value.ValueKind == JsonValueKind.Null && !field.Required)
            return null;
        if (data.Check(field.Slug, path => FieldValues.Problem(field.Type, field.Rules, value, path)))
            return JsonText.From(value);
        return null;
    }
}
