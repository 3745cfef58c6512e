namespace OrderGrains.Faults.Power;

/// <summary>
/// Watches what programs write below a folder, and cuts their power: programs that were started with <see cref="Environment"/> and have
/// been killed find what a disk would have kept.
/// </summary>
internal sealed class PowerRecorder
{
    /// <summary>Where in the lock's file stands that the power is off.</summary>
    private const int DeadAt = 4;

    private readonly string _folder;
    private readonly string _state;

    private PowerRecorder(string folder, string state, string library)
    {
        (_folder, _state) = (folder, state);
        Environment = new Dictionary<string, string>
        {
            ["LD_PRELOAD"] = library,
            ["POWER_FOLDER"] = folder,
            ["POWER_STATE"] = state,
        };
    }

    /// <summary>What programs are to be started with.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; }

    /// <summary>How far the log has come.</summary>
    public long Position => new FileInfo(Log).Length;

    /// <summary>How often the power was cut.</summary>
    public int Cuts { get; private set; }

    private string Log => Path.Combine(_state, "log");

    private string Lock => Path.Combine(_state, "lock");

    private string Grave => Path.Combine(_state, "grave");

    /// <param name="folder">The folder, by its full path; what is in it counts as flushed.</param>
    public static async Task<PowerRecorder> Watch(string folder)
    {
        var state = Directory.CreateDirectory(folder + ".power").FullName;
        var recorder = new PowerRecorder(folder, state, await PowerLibrary.Build(state));
        recorder.Begin();
        return recorder;
    }

    /// <summary>What was written until now is on the disk, as after a while it is by itself.</summary>
    public void Settle()
    {
        using var log = new FileStream(Log, FileMode.Append, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        log.Write(PowerRecord.Settled(Position));
    }

    /// <summary>From now on no program writes or flushes any more; they are to be killed.</summary>
    public void SwitchOff()
    {
        using var shared = File.OpenHandle(Lock, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        RandomAccess.Write(shared, BitConverter.GetBytes(1), DeadAt);
    }

    /// <summary>What was written down so far.</summary>
    public PowerLog Read() => PowerLog.Read(Log);

    /// <summary>The files as they are; for copies that are to lose their power at any moment of the log.</summary>
    public Task<PowerImage> Image() => PowerImage.Find(_folder, _state);

    /// <summary>Cuts the power of programs that have been killed. The next ones find it on again.</summary>
    /// <param name="seed">Draws what the disk had written of what was not flushed; null for nothing.</param>
    public async Task Cut(int? seed)
    {
        var log = Read();
        new PowerCut(log, await Image(), log.Moments.Last(), seed).Make();
        Cuts++;
        Begin();
    }

    /// <summary>An empty log. Programs may run as another user, who is to write to it.</summary>
    private void Begin()
    {
        if (Directory.Exists(Grave))
            Directory.Delete(Grave, recursive: true);
        Directory.CreateDirectory(Grave);
        foreach (var file in new[] { Log, Lock })
            File.WriteAllBytes(file, []);
        if (OperatingSystem.IsWindows())
            return;
        const UnixFileMode Everybody = (UnixFileMode)0b111_111_111;
        foreach (var path in new[] { Log, Lock, Grave, _state })
            File.SetUnixFileMode(path, Everybody);
    }
}
