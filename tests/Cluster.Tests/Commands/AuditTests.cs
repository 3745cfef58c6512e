using OrderGrains.Cluster.Tests.Support;

namespace OrderGrains.Cluster.Tests.Commands;

/// <summary>The audit of a database that the service itself filled.</summary>
public sealed class AuditTests
{
    [Fact]
    public async Task Audit_BesideTheRunningService_FindsNothingWrong()
    {
        using var folder = new TempFolder();
        await using var service = await ServiceProcess.Start(folder.Path);

        var audit = await CommandProcess.Run(folder.Path, "audit");

        Assert.Equal("", audit.Error);
        Assert.EndsWith("nothing wrong.\n", audit.Output, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?m)^0 orders", audit.Output);
        Assert.Equal(0, audit.ExitCode);
    }

    [Fact]
    public async Task Audit_NoDatabase_SaysSoAndFails()
    {
        using var folder = new TempFolder();

        var audit = await CommandProcess.Run(folder.Path, "audit", "--data-directory", Path.Combine(folder.Path, "elsewhere"));

        Assert.Equal(1, audit.ExitCode);
        Assert.Contains("There is no file", audit.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }
}
