using System.Text.Json;
using OrderGrains.Api.Manage.Acting;
using OrderGrains.Merchants;
using OrderGrains.Values;

namespace OrderGrains.Api.Manage.Merchants;

/// <summary>The attributes that a merchant declares for orders at Centra's door.</summary>
internal static class AttributeForms
{
    public const string Name = "centraAttributes";

    private const int Most = 1000;
    private const int MostOptions = 1000;

    extension(MemberReader members)
    {
        /// <summary>Each key once; only a select has options, and it has at least one.</summary>
        public ValueList<AttributeElement> Attributes()
        {
            var declared = members.Parts(Name, Most).Select(Element).ToValueList();
            if (declared.DistinctBy(element => element.Key).Count() < declared.Count)
                members.Fail(Name, "must name each attribute and element once");
            return declared;
        }
    }

    /// <summary>As answers show them.</summary>
    public static void Write(Utf8JsonWriter writer, ValueList<AttributeElement> declared)
    {
        writer.WriteStartArray(Name);
        foreach (var element in declared)
        {
            writer.WriteStartObject();
            writer.WriteString("attribute", element.Attribute);
            writer.WriteString("element", element.Element);
            writer.WriteString("type", element.Type.ToString());
            if (element.Options.Count > 0)
            {
                writer.WriteStartArray("options");
                foreach (var option in element.Options)
                    writer.WriteStringValue(option);
                writer.WriteEndArray();
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static AttributeElement Element(MemberReader members)
    {
        var element = new AttributeElement
        {
            Attribute = members.NeededText("attribute"),
            Element = members.NeededText("element"),
            Type = members.NeededName(
                "type", AttributeType.Input, AttributeType.Textarea, AttributeType.Readonly, AttributeType.Boolean, AttributeType.Select),
            Options = Options(members),
        };
        if ((element.Type == AttributeType.Select) != (element.Options.Count > 0))
            members.Fail("options", "must be there for a select, and for nothing else");
        return element;
    }

    private static ValueList<string> Options(MemberReader members)
    {
        if (!members.TryTake("options", out var list))
            return [];
        if (list.ValueKind == JsonValueKind.Array && list.GetArrayLength() is > 0 and <= MostOptions
            && list.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String))
            return list.EnumerateArray().Select(item => item.GetString()!).ToValueList();
        members.Fail("options", $"must be a list of 1 to {MostOptions} texts");
        return [];
    }
}
