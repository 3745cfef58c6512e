using OrderGrains.Api.Commands.Remote;
using OrderGrains.Api.Tests.Edge;

namespace OrderGrains.Api.Tests.Bulk;

public sealed class ProgressDisplayTests : IDisposable
{
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();
    private readonly ManualTime _time = new();

    public void Dispose()
    {
        _output.Dispose();
        _error.Dispose();
    }

    [Fact]
    public async Task Run_ForALog_IsALineEveryFiveSeconds()
    {
        await Run(isJson: false, isTerminal: false);

        Assert.Equal(["1 [done], 10 %", "3 [done]"], _error.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Run_ForAPerson_ShowsTheWords()
    {
        await Run(isJson: false, isTerminal: true);

        Assert.Contains("3 [done]", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_ForAProgram_IsSilent()
    {
        await Run(isJson: true, isTerminal: true);

        Assert.Equal(("", ""), (_output.ToString(), _error.ToString()));
    }

    private async Task Run(bool isJson, bool isTerminal)
    {
        var result = await ProgressDisplay.Run(new(_output, _error, isJson, isTerminal), _time, moved =>
        {
            moved(new(1, 10, "1 [done]"));
            _time.Now += TimeSpan.FromSeconds(4);
            moved(new(2, 10, "2 [done]"));
            _time.Now += TimeSpan.FromSeconds(1);
            moved(new(3, null, "3 [done]"));
            return Task.FromResult(7);
        });
        Assert.Equal(7, result);
    }
}
