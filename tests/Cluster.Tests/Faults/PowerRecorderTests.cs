using System.Diagnostics;
using OrderGrains.Cluster.Tests.Support;
using OrderGrains.Faults.Power;
using OrderGrains.Faults.Processes;

namespace OrderGrains.Cluster.Tests.Faults;

/// <summary>What a shell has written and flushed, and what a power cut leaves of it.</summary>
public sealed class PowerRecorderTests : IDisposable
{
    private const int Seed = 5;

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [LinuxTheory]
    [InlineData("printf new >> file; sync file", "oldnew")]
    [InlineData("printf new >> file", "old")]
    [InlineData("printf new >> file; sync file; printf more >> file", "oldnew")]
    [InlineData("printf new > file", "old")]
    [InlineData("printf new > other; sync other; mv other file; sync .", "new")]
    [InlineData("printf new > other; sync other; mv other file", "old")]
    [InlineData("printf new > other; mv other file; sync .", "")]
    [InlineData("rm file", "old")]
    [InlineData("rm file; sync .", null)]
    [InlineData("truncate -s 1 file", "old")]
    [InlineData("truncate -s 9 file", "old")]
    [InlineData("mv file other; printf new > file; sync file; rm file", "new")]
    public async Task Cut_NothingWrittenByItself_LeavesWhatWasFlushed(string script, string? left)
    {
        var folder = Folder();
        await File.WriteAllTextAsync(Path.Combine(folder, "file"), "old");
        var recorder = await PowerRecorder.Watch(folder);
        await Run(recorder, folder, script);

        await recorder.Cut(seed: null);

        var file = Path.Combine(folder, "file");
        Assert.Equal(left, File.Exists(file) ? await File.ReadAllTextAsync(file) : null);
    }

    [LinuxTheory]
    [InlineData("mkdir folder; printf new > folder/inside", 0)]
    [InlineData("mkdir folder; printf new > folder/inside; sync folder", 1)]
    [InlineData("mkdir folder; printf new > folder/inside; sync folder/inside", 1)]
    public async Task Cut_OfAFolder_LeavesItWhereItWasFlushed(string script, int left)
    {
        var folder = Folder();
        var recorder = await PowerRecorder.Watch(folder);
        await Run(recorder, folder, script);

        await recorder.Cut(seed: null);

        Assert.Equal(left, Directory.GetFiles(folder, "inside", SearchOption.AllDirectories).Length);
    }

    [LinuxFact]
    public async Task Cut_SomeWrittenByItself_MixesOldSectorsWithNew()
    {
        var folder = Folder();
        var file = Path.Combine(folder, "file");
        var old = Enumerable.Repeat((byte)'o', 64 * SectorDraw.SectorSize).ToArray();
        await File.WriteAllBytesAsync(file, old);
        var recorder = await PowerRecorder.Watch(folder);
        await Run(recorder, folder, $"tr o n < file > {_workspace.Root}/new; dd if={_workspace.Root}/new of=file bs=8192 conv=notrunc");

        await recorder.Cut(Seed);

        var content = await File.ReadAllBytesAsync(file);
        var sectors = content.Chunk(SectorDraw.SectorSize).Select(sector => sector.Distinct().ToArray()).ToArray();
        Assert.All(sectors, sector => Assert.Single(sector));
        Assert.Equal([(byte)'n', (byte)'o'], sectors.SelectMany(sector => sector).Distinct().Order());
    }

    [LinuxFact]
    public async Task Cut_AtAnEarlierMoment_UndoesWhatCameLaterEvenIfItWasFlushed()
    {
        var folder = Folder();
        var file = Path.Combine(folder, "file");
        var recorder = await PowerRecorder.Watch(folder);
        await Run(recorder, folder, "printf one > file; sync file");
        var moment = recorder.Position;
        await Run(recorder, folder, "printf two > file; sync file; rm file; sync .");

        new PowerCut(recorder.Read(), await recorder.Image(), moment, seed: null).Make();

        Assert.Equal("one", await File.ReadAllTextAsync(file));
    }

    [LinuxFact]
    public async Task Settle_BeforeACut_CountsAsAFlush()
    {
        var folder = Folder();
        var recorder = await PowerRecorder.Watch(folder);
        await Run(recorder, folder, "printf one > file");
        recorder.Settle();
        await Run(recorder, folder, "printf two >> file");

        await recorder.Cut(seed: null);

        Assert.Equal("one", await File.ReadAllTextAsync(Path.Combine(folder, "file")));
    }

    private string Folder() => _workspace.Folder("watched");

    private static async Task Run(PowerRecorder recorder, string folder, string script)
    {
        var start = new ProcessStartInfo("sh", ["-ec", script]) { WorkingDirectory = folder, RedirectStandardError = true };
        foreach (var (name, value) in recorder.Environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, error);
    }
}
