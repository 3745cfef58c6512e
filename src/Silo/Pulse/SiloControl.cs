using Microsoft.Extensions.Hosting;
using Orleans.Providers;

namespace OrderGrains.Silo.Pulse;

/// <summary>
/// What a silo does when the cluster's management grain asks all of them: tell of itself, or leave. Orleans finds it by its own type.
/// </summary>
public sealed class SiloControl : IControllable
{
    /// <summary>The name it is registered under.</summary>
    public const string Name = "ordergrains";

    /// <summary>Answers a <see cref="SiloPulse"/>; no argument.</summary>
    public const int Read = 1;

    /// <summary>Has the silo of the address that is the argument finish its work and stop; answers whether this one is it.</summary>
    public const int Drain = 2;

    private readonly ILocalSiloDetails _silo;
    private readonly PulseRecorder _recorder;
    private readonly IHostApplicationLifetime _lifetime;
    private readonly TimeProvider _time;

    internal SiloControl(ILocalSiloDetails silo, PulseRecorder recorder, IHostApplicationLifetime lifetime, TimeProvider time) =>
        (_silo, _recorder, _lifetime, _time) = (silo, recorder, lifetime, time);

    /// <inheritdoc/>
    public Task<object?> ExecuteCommand(int command, object? arg) => Task.FromResult<object?>(command switch
    {
        Read => new SiloPulse(
            $"{_silo.SiloAddress}", _time.GetUtcNow(), Environment.WorkingSet, _recorder.Read(), _recorder.Hottest()),
        Drain => Leave(arg as string),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command, "There is no such command."),
    });

    private bool Leave(string? address)
    {
        if (address != $"{_silo.SiloAddress}")
            return false;
        _lifetime.StopApplication();
        return true;
    }
}
