using OrderGrains.Api.ValueKinds;
using OrderGrains.Merchants;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.Centra.Orders;

/// <summary>
/// The attributes that a merchant has declared for orders (Centra page, 2.3). Without any, every name and text is taken.
/// </summary>
internal sealed class AttributeSchema(ValueList<AttributeElement> declared)
{
    private const string MemberName = "extraAttributes";

    /// <summary>What is to be set of the request's attributes; null removes one. A name that is not declared is refused.</summary>
    public ValueMap<string?> Read(LooseFields fields)
    {
        var sent = fields.Map(MemberName);
        var values = new Dictionary<string, string?>();
        foreach (var (name, text) in sent)
        {
            if (declared.Count == 0)
                values[name] = text;
            else if (declared.FirstOrDefault(element => element.Key == name) is { } element && TryRead(element, text, out var value))
                values[name] = value;
            else
                fields.Refuse($"{MemberName}.{name}");
        }

        return new(values);
    }

    /// <summary>
    /// What reads call an attribute: its key, or the bare name of an attribute whose only element is called <c>text</c>.
    /// </summary>
    public string NameOf(string key) =>
        declared.FirstOrDefault(element => element.Key == key) is { Element: "text" } element
        && declared.Count(other => other.Attribute == element.Attribute) == 1
            ? element.Attribute
            : key;

    /// <summary>A boolean is kept as <c>1</c> or <c>0</c>, whatever it was sent as.</summary>
    private static bool TryRead(AttributeElement element, string? text, out string? value)
    {
        value = text;
        switch (element.Type)
        {
            case AttributeType.Readonly:
                return false;
            case AttributeType.Boolean when text is not null:
                value = LooseBoolean.Read(text) switch { true => "1", false => "0", null => null };
                return value is not null;
            case AttributeType.Select:
                return text is null || element.Options.Contains(text);
            default:
                return true;
        }
    }
}
