using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Tests.Orders.History;

/// <summary>What a newer build wrote into an order is kept by an older one.</summary>
public sealed class StoredRecordTests
{
    [Fact]
    public void Types_OfEveryRecordInAStoredOrder_KeepWhatTheyDoNotKnow() =>
        Assert.All(Types(typeof(Order), []), type => Assert.True(typeof(IStoredRecord).IsAssignableFrom(type), $"{type} does not"));

    [Fact]
    public void Decide_MembersOfANewerBuildAtEveryLevel_StayThroughAChangeBesideThem()
    {
        var json = JsonSerializer.SerializeToNode(OrderFilling.Fill(), StoredOrderJson.Order)!;
        Plant(json);
        var order = json.Deserialize(StoredOrderJson.Order)!;

        var edited = OrderFields.ReadChanges(Payloads.Of(
            """{"p":"reference","a":"!"},{"p":"lines[text].quantity","f":7,"t":8},{"p":"tracking.code","a":"!"}"""))
            .Aggregate(order, (current, change) => change.Apply(current));

        (json["reference"], json["lines"]![0]!["quantity"], json["tracking"]!["code"]) = ("text!", 8, "text!");
        Assert.True(JsonNode.DeepEquals(json, JsonSerializer.SerializeToNode(edited, StoredOrderJson.Order)));
    }

    [Fact]
    public void Apply_ChangesOfMembersOfANewerBuild_AreFolded()
    {
        var changes = OrderFields.ReadChanges(Payloads.Of(
            """{"p":"glow","t":{"x":1}},{"p":"glow[x]","f":1,"t":2},{"p":"shippingAddress.glow","t":"on"}"""));

        var after = changes.Aggregate(Samples.Pending, (order, change) => change.Apply(order));

        Assert.Equal("""{"x":2}""", after.Unknown!["glow"].GetRawText());
        Assert.Equal("on", after.ShippingAddress!.Unknown!["glow"].GetString());
        Assert.Equal(Samples.Pending, changes.Reverse().Aggregate(after, (order, change) => change.Revert(order)));
    }

    /// <summary>Every object but maps and free data, whose members are all known, gets a member that nobody knows.</summary>
    private static void Plant(JsonNode node)
    {
        if (node is JsonArray items)
        {
            foreach (var item in items.OfType<JsonObject>())
                Plant(item);
        }
        else if (node is JsonObject record)
        {
            foreach (var (name, value) in record.Where(member => member.Value is not null).ToArray())
            {
                if (name is not ("attributes" or "customData" or "metadata"))
                    Plant(value!);
            }

            record["glow"] = new JsonObject { ["x"] = record.GetPath() };
        }
    }

    private static HashSet<Type> Types(Type type, HashSet<Type> found)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsGenericType && type.Namespace == typeof(ValueList<>).Namespace)
            return Types(type.GetGenericArguments()[0], found);
        if (type.IsEnum || type == typeof(JsonText) || type.Namespace != typeof(Order).Namespace || type == typeof(UnknownMembers)
            || !found.Add(type))
            return found;
        foreach (var property in type.GetProperties())
        {
            if (!property.IsDefined(typeof(JsonIgnoreAttribute), inherit: false) || property.PropertyType.IsEnum)
                Types(property.PropertyType, found);
        }

        return found;
    }
}
