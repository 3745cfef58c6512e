using System.Text.Json.Nodes;

namespace OrderGrains.Api.Tests.Support;

/// <summary>Compares JSON by value; <c>"*"</c> stands for anything that is there.</summary>
public static class JsonAssert
{
    /// <param name="partial">True when the actual objects may have further members.</param>
    public static void Matches(JsonNode? expected, JsonNode? actual, bool partial, string path = "$")
    {
        if (expected is JsonValue wildcard && wildcard.TryGetValue<string>(out var text) && text == "*")
            return;

        switch (expected)
        {
            case JsonObject members:
                var found = Assert.IsType<JsonObject>(actual);
                foreach (var (name, value) in members)
                {
                    Assert.True(found.ContainsKey(name), $"{path}.{name} is missing in {actual!.ToJsonString()}");
                    Matches(value, found[name], partial, $"{path}.{name}");
                }

                if (!partial)
                    Assert.Empty(found.Select(member => member.Key).Except(members.Select(member => member.Key)));
                break;
            case JsonArray items:
                var list = Assert.IsType<JsonArray>(actual);
                Assert.True(items.Count == list.Count, $"{path} has {list.Count} items: {actual!.ToJsonString()}");
                for (var i = 0; i < items.Count; i++)
                    Matches(items[i], list[i], partial, $"{path}[{i}]");
                break;
            default:
                Assert.True(JsonNode.DeepEquals(expected, actual), $"{path}: expected {Text(expected)}, was {Text(actual)}");
                break;
        }
    }

    private static string Text(JsonNode? node) => node?.ToJsonString() ?? "null";
}
