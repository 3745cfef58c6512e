using System.Diagnostics;

namespace OrderGrains.Cluster.Tests.Support;

public sealed class ListeningTests
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task AddressOf_ProcessThatListens_IsWhatItSays()
    {
        using var process = Shell("echo first; echo 'info: Now listening on: http://127.0.0.1:5'; exec sleep 600");

        var address = await Listening.AddressOf(process, Long);

        Assert.Equal(new Uri("http://127.0.0.1:5"), address);
        Assert.False(process.HasExited);
        process.Kill();
    }

    [Fact]
    public async Task AddressOf_ProcessThatEnds_SaysWhatItPrinted()
    {
        using var process = Shell("echo first; echo wrong >&2; exit 3");

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => Listening.AddressOf(process, Long));

        Assert.Equal("first\nwrong\n", failure.Message);
    }

    [Fact]
    public async Task AddressOf_ProcessThatDoesNotListen_IsKilled()
    {
        using var process = Shell("exec sleep 600");
        var id = process.Id;

        await Assert.ThrowsAsync<InvalidOperationException>(() => Listening.AddressOf(process, TimeSpan.FromMilliseconds(1)));

        Assert.Throws<ArgumentException>(() => Process.GetProcessById(id));
    }

    private static Process Shell(string script) => Process.Start(
        new ProcessStartInfo("sh", ["-c", script]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
}
