using System.Text.Json.Nodes;
using OrderGrains.Api.Commands;
using OrderGrains.Api.Tests.Support;
using static OrderGrains.Api.Tests.Bulk.BulkCalls;

namespace OrderGrains.Api.Tests.Bulk;

/// <summary><c>db backup</c> beside a service that writes.</summary>
public sealed class BackupCommandTests : IDisposable
{
    private const UnixFileMode Others = ~(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

    private readonly string _folder = Directory.CreateTempSubdirectory("ordergrains-").FullName;
    private readonly string _id = NewId();

    private string Copy => Path.Combine(_folder, "copy");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Backup_WhileOrdersAreWritten_HasAllThatWasAnsweredBefore_AndIsInOrder()
    {
        using var service = new Service();
        await service.ImportLines([.. Enumerable.Range(1, 200).Select(number => Line($"{_id}-{number}"))]);
        var writing = service.ImportLines([.. Enumerable.Range(201, 2000).Select(number => Line($"{_id}-{number}"))]);

        var (exitCode, output, error) = await Run("backup", Copy, "--data-directory", service.DataDirectory, "--json");
        await writing;

        Assert.Equal((0, ""), (exitCode, error));
        Assert.StartsWith($"Copied to {Copy}", (string?)JsonNode.Parse(output)!["message"], StringComparison.Ordinal);
        var audit = await Audit(Copy);
        Assert.Equal(0, audit.ExitCode);
        var found = JsonNode.Parse(audit.Output)!;
        Assert.True((bool)found["ok"]! && (long)found["checked"]!["orders"]! >= 200, audit.Output);
        using var restored = new Service { Host = host => host.UseSetting("OrderGrains:DataDirectory", Copy) };
        foreach (var number in new[] { 1, 200 })
            Assert.Equal(1, (int)(await restored.Canonical($"{_id}-{number}"))["version"]!);
    }

    [Fact]
    public async Task Backup_Copy_IsForItsOwnerAlone_WithTheKeys()
    {
        using var service = new Service();
        await service.ImportLines(Line(_id));

        await Run("backup", Copy, "--data-directory", service.DataDirectory);

        Assert.Equal(["copy"], Directory.GetFileSystemEntries(_folder).Select(Path.GetFileName));
        Assert.Equal(
            Directory.GetFiles(Path.Combine(service.DataDirectory, "keys")).Select(Path.GetFileName).Order(),
            Directory.GetFiles(Path.Combine(Copy, "keys")).Select(Path.GetFileName).Order());
        foreach (var entry in Directory.GetFileSystemEntries(Copy, "*", SearchOption.AllDirectories).Append(Copy))
            Assert.True(OperatingSystem.IsWindows() || (File.GetUnixFileMode(entry) & Others) == 0, entry);
    }

    [Fact]
    public async Task Backup_OntoWhatIsThere_LeavesIt()
    {
        using var service = new Service();
        await service.ImportLines(Line(_id));
        Directory.CreateDirectory(Copy);

        var (exitCode, output, error) = await Run("backup", Copy, "--data-directory", service.DataDirectory);

        Assert.Equal((1, "", $"'{Copy}' is there already; nothing was copied."), (exitCode, output, error.Trim()));
        Assert.Empty(Directory.GetFileSystemEntries(Copy));
    }

    [Fact]
    public async Task Backup_OfNothing_SaysSo()
    {
        var (exitCode, _, error) = await Run("backup", Copy, "--data-directory", Path.Combine(_folder, "nothing"));

        Assert.Equal(1, exitCode);
        Assert.StartsWith("There is no file ", error, StringComparison.Ordinal);
        Assert.False(Path.Exists(Copy));
    }

    private static Task<(int ExitCode, string Output, string Error)> Audit(string data) =>
        Command("audit", "--data-directory", data, "--json");

    private static Task<(int ExitCode, string Output, string Error)> Run(params string[] args) => Command(["db", .. args]);

    private static async Task<(int ExitCode, string Output, string Error)> Command(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = await CommandLine.Run(args, output, error);
        return (exitCode, output.ToString(), error.ToString());
    }
}
