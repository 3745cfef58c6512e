using OrderGrains.Orders;
using OrderGrains.Orders.Ageing;
using OrderGrains.Orders.Audit;
using OrderGrains.Storage.Tests.Auditing;
using OrderGrains.Storage.Tests.Contract;
using OrderGrains.Storage.Tests.Sqlite;

namespace OrderGrains.Storage.Tests.Ageing;

/// <summary>
/// An export as it was written passes; one that was tampered with does not. The lines are 8 of an order, 8 of another, and the end.
/// </summary>
public sealed class ExportAuditorTests : IAsyncLifetime, IDisposable
{
    private readonly SqliteEngine _engine = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("ordergrains-").FullName;
    private List<string> _lines = [];

    public async Task InitializeAsync()
    {
        var time = new ManualTime(Sample.Now);
        var store = _engine.Open(time);
        foreach (var key in new[] { Sample.NewKey(), Sample.NewKey() })
        {
            await LivedOrder.Store(store, key, versions: 5);
            await LivedOrder.Change(store, key, Verb.Archive);
        }

        time.Advance(TimeSpan.FromDays(100));
        var summary = await new EventDropper(store, store).Run(3, _folder, CancellationToken.None);
        _lines = [.. await File.ReadAllLinesAsync(summary.Files[0])];
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _engine.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Run_Untouched_FindsNothing() => Assert.Empty(await FindingsAsync(_lines));

    [Theory]
    [InlineData("2 changed changes", "row 3 of the history is not what was written")]
    [InlineData("2 changed actor", "row 3 of the history is not what was written")]
    [InlineData("2 changed hash", "row 3 of the history is not what was written")]
    [InlineData("2 changed hash", "row 4 of the history is not what was written")]
    [InlineData("0 changed salt", "row 1 of the history is not what was written")]
    [InlineData("0 changed before", "row 1 of the history follows another beginning")]
    [InlineData("2 changed merchant", "row 3 of the history follows none")]
    [InlineData("2 changed ordinal", "row 3 of the history has another order's number")]
    [InlineData("2 deleted", "row 4 of the history follows row 2")]
    [InlineData("2 deleted", "the export had 2 orders with 16 rows, of which 2 with 15 are there")]
    [InlineData("0 deleted", "row 2 of the history follows none")]
    [InlineData("7 deleted", "the order's export has its history up to row 8, which ends after 7")]
    [InlineData("15 deleted", "the order's export has its history up to row 8, which ends after 7")]
    [InlineData("16 deleted", "the export has no end")]
    [InlineData("2 swapped", "row 4 of the history follows row 2")]
    [InlineData("2 swapped", "row 3 of the history follows row 4")]
    [InlineData("0 swapped", "row 2 of the history follows none")]
    [InlineData("2 twice", "row 3 of the history follows row 3")]
    [InlineData("2 cut", "the line cannot be read")]
    [InlineData("whole order deleted", "the export had 2 orders with 16 rows, of which 1 with 8 are there")]
    [InlineData("orders swapped", "the order stands behind one that it comes before, or twice")]
    [InlineData("cut behind an order", "the export has no end")]
    public async Task Run_TamperedWith_IsFound(string how, string finding)
    {
        var lines = Tamper(how);

        Assert.Contains(await FindingsAsync(lines), found => found.Text.Contains(finding, StringComparison.Ordinal));
    }

    private List<string> Tamper(string how)
    {
        var (order, other, end) = (_lines[..8], _lines[8..16], _lines[16]);
        if (!char.IsAsciiDigit(how[0]))
            return how switch
            {
                "whole order deleted" => [.. order, end],
                "orders swapped" => [.. other, .. order, end],
                _ => [.. order, .. other],
            };

        var words = how.Split(' ');
        var line = int.Parse(words[0], System.Globalization.CultureInfo.InvariantCulture);
        List<string> lines = [.. _lines];
        switch (words[1])
        {
            case "changed":
                lines[line] = Changed(lines[line], words[2]);
                break;
            case "deleted":
                lines.RemoveAt(line);
                break;
            case "swapped":
                (lines[line], lines[line + 1]) = (lines[line + 1], lines[line]);
                break;
            case "twice":
                lines.Insert(line, lines[line]);
                break;
            default:
                lines[line] = lines[line][..^2];
                break;
        }

        return lines;
    }

    /// <summary>The line with another character in a member's value.</summary>
    private static string Changed(string line, string member)
    {
        var place = line.IndexOf($"\"{member}\":", StringComparison.Ordinal) + member.Length + 3;
        place = member == "changes" ? line.IndexOf("invoice-", place, StringComparison.Ordinal) : line[place] == '"' ? place + 1 : place;
        return $"{line[..place]}{(line[place] == '9' ? '8' : '9')}{line[(place + 1)..]}";
    }

    private static async Task<List<AuditFinding>> FindingsAsync(IEnumerable<string> lines)
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', lines) + '\n'));
        List<AuditFinding> findings = [];
        var summary = await ExportAuditor.Run(stream, findings.Add, CancellationToken.None);
        Assert.Equal(findings.Count, summary.Findings);
        return findings;
    }
}
