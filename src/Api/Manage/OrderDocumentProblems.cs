using System.Text.Json;
using OrderGrains.Orders;

namespace OrderGrains.Api.Manage;

/// <summary>Says which members of a refused document are wrong, all of them at once.</summary>
internal static class OrderDocumentProblems
{
    /// <param name="body">The document.</param>
    /// <param name="ignored">Members that are not read.</param>
    /// <param name="options">How members are read.</param>
    /// <param name="first">What reading the whole document ended with; the answer where no member alone is to blame.</param>
    public static IReadOnlyList<FieldMessage> Find(JsonElement body, string[] ignored, JsonSerializerOptions options, JsonException first)
    {
        var known = OrderJsonContext.Default.AssertedState.Properties
            .UnionBy(OrderJsonContext.Default.Order.Properties, property => property.Name)
            .ToDictionary(property => property.Name, property => property.PropertyType);
        List<FieldMessage> problems = [];
        foreach (var member in body.EnumerateObject().Where(member => !ignored.Contains(member.Name)))
        {
            if (!known.TryGetValue(member.Name, out var type))
                problems.Add(new(member.Name, "is not a member of an order"));
            else if (Try(member, type, options) is { } problem)
                problems.Add(problem);
        }

        return problems.Count > 0 ? problems : [new(Trim(first.Path), "is missing, null or given twice")];
    }

    private static FieldMessage? Try(JsonProperty member, Type type, JsonSerializerOptions options)
    {
        try
        {
            member.Value.Deserialize(type, options);
            return null;
        }
        catch (JsonException e)
        {
            return new(
                Trim($"{member.Name}{e.Path?.TrimStart('$')}"),
                e is NumberException ? e.Message : "lacks a member or is not of the right form");
        }
    }

    private static string Trim(string? path) => path?.TrimStart('$').TrimStart('.') is { Length: > 0 } name ? name : "body";
}
