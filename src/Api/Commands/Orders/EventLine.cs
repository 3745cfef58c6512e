using System.Text.Json;
using OrderGrains.Api.Commands.Remote;

namespace OrderGrains.Api.Commands.Orders;

/// <summary>An event of the history or the change feed on one line.</summary>
internal static class EventLine
{
    public static string Of(JsonElement item, RemoteConsole console)
    {
        if (console.IsJson)
            return RemoteConsole.Line(item);
        var changes = item.GetProperty("changes").EnumerateArray().Select(change => change.GetProperty("path").GetString());
        string[] words =
        [
            .. item.TryGetProperty("orderId", out var order) ? [order.ToString()] : Array.Empty<string>(),
            $"v{item.GetProperty("version")}", item.GetProperty("at").ToString(), item.GetProperty("event").ToString(),
            $"by {item.GetProperty("actor")} ({item.GetProperty("door")}):", string.Join(", ", changes),
        ];
        return string.Join(' ', words);
    }
}
