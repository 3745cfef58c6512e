using System.Collections.Concurrent;
using System.Globalization;
using OrderGrains.Fuzz.Requests;
using OrderGrains.Fuzz.Sending;

namespace OrderGrains.Fuzz.Running;

/// <summary>How many answers of which status each door has given.</summary>
internal sealed class Tally
{
    private readonly ConcurrentDictionary<(string Door, string Status), int> _counts = [];
    private readonly ConcurrentDictionary<string, bool> _calls = [];

    public int Requests => _counts.Values.Sum();

    public void Count(FuzzRequest request, WireAnswer answer)
    {
        var door = request.Raw is not null ? "on the wire" : request.Door?.ToString() ?? "any door";
        var status = answer.Outcome == Outcome.Answered ? answer.Status.ToString(CultureInfo.InvariantCulture) : answer.Outcome.ToString();
        _counts.AddOrUpdate((door, status), 1, (_, count) => count + 1);
        _calls.AddOrUpdate(request.Story[0], IsSuccess(answer), (_, before) => before || IsSuccess(answer));
    }

    /// <summary>A line for each door, and one for the calls of which none has succeeded: what comes after that was not reached.</summary>
    public IEnumerable<string> Lines() =>
        [.. Doors(), $"never 2xx: {string.Join(", ", _calls.Where(call => !call.Value).Select(call => call.Key))}"];

    private static bool IsSuccess(WireAnswer answer) => answer.Status is >= 200 and < 300;

    private IEnumerable<string> Doors() => _counts.GroupBy(count => count.Key.Door).OrderBy(door => door.Key, StringComparer.Ordinal)
        .Select(door => $"{door.Key,-14}" + string.Join("  ", door.OrderBy(count => count.Key.Status, StringComparer.Ordinal)
            .Select(count => $"{count.Key.Status}: {count.Value}")));
}
