using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.Security;

/// <summary>What the service writes, only its own user can read.</summary>
public sealed class FileModeTests
{
    private const UnixFileMode Others = (UnixFileMode)0b000_111_111;

    [Fact]
    public async Task Start_NewFolder_IsTheUsersAlone()
    {
        if (OperatingSystem.IsWindows())
            return;
        await using var service = new Service();
        File.SetUnixFileMode(service.DataDirectory, File.GetUnixFileMode(service.DataDirectory) | Others);

        await Start(service);

        AssertPrivate(service.DataDirectory);
    }

    [Fact]
    public async Task Start_FilesThatOthersMayRead_AreTightened()
    {
        if (OperatingSystem.IsWindows())
            return;
        await using var service = new Service();
        string[] files = ["orders.db", "grains.db", "orders.db.lock", "keys/old.txt"];
        Directory.CreateDirectory(Path.Combine(service.DataDirectory, "keys"));
        foreach (var file in files.Select(file => Path.Combine(service.DataDirectory, file)))
        {
            await File.WriteAllBytesAsync(file, []);
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        }

        await Start(service);

        AssertPrivate(service.DataDirectory);
    }

    [Fact]
    public async Task Start_FolderThatHoldsOtherThings_IsLeftAsItIs()
    {
        if (OperatingSystem.IsWindows())
            return;
        await using var service = new Service();
        const UnixFileMode open = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherExecute;
        File.SetUnixFileMode(service.DataDirectory, open);
        await File.WriteAllTextAsync(Path.Combine(service.DataDirectory, "theirs"), "");

        await Start(service);

        Assert.Equal(open, File.GetUnixFileMode(service.DataDirectory));
        Assert.Equal((UnixFileMode)0, File.GetUnixFileMode(Path.Combine(service.DataDirectory, "orders.db")) & Others);
    }

    /// <summary>A token is sealed on the way, for which a key is made.</summary>
    private static async Task Start(Service service)
    {
        BearerClient.IssueToken(service, OrderGrains.Api.Security.Schemes.Fuuffy);
        await service.NewOrder(Guid.NewGuid().ToString("N"), "Placed", "Paid", "Unfulfilled");
    }

    private static void AssertPrivate(string folder)
    {
        var entries = Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories).Append(folder).ToArray();
        Assert.Contains(entries, entry => entry.EndsWith("-wal", StringComparison.Ordinal));
        Assert.Contains(entries, entry => Path.GetFileName(entry).StartsWith("key-", StringComparison.Ordinal));
#pragma warning disable CA1416 // Not called on Windows.
        Assert.All(entries, entry => Assert.True((File.GetUnixFileMode(entry) & Others) == 0, entry));
#pragma warning restore CA1416
    }
}
