using System.Globalization;
using Spectre.Console;

namespace OrderGrains.Api.Commands.Remote;

/// <summary>Shows how far a long command is: a bar for a person, a line now and then for a log, nothing for a program.</summary>
internal static class ProgressDisplay
{
    /// <summary>What is shown before anything is known.</summary>
    private const string Beginning = "Asking the service";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    /// <summary>Does the work, which tells how far it is.</summary>
    public static Task<T> Run<T>(RemoteConsole console, TimeProvider time, Func<Action<Moved>, Task<T>> work) =>
        console.IsJson ? work(_ => { })
        : console.IsTerminal ? AsBar(console, work)
        : work(AsLines(console, time));

    private static Task<T> AsBar<T>(RemoteConsole console, Func<Action<Moved>, Task<T>> work)
    {
        var terminal = AnsiConsole.Create(new()
        {
            Out = new AnsiConsoleOutput(console.Error),
            Ansi = AnsiSupport.Yes,
            Interactive = InteractionSupport.Yes,
        });
        return terminal.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(context =>
            {
                var bar = context.AddTask(Beginning);
                bar.IsIndeterminate = true;
                return work(moved =>
                {
                    bar.Description = Markup.Escape(moved.Text);
                    bar.IsIndeterminate = moved.Whole is null;
                    bar.MaxValue = Math.Max(1, moved.Whole ?? 1);
                    bar.Value = Math.Min(moved.Done, bar.MaxValue);
                });
            });
    }

    private static Action<Moved> AsLines(RemoteConsole console, TimeProvider time)
    {
        long? last = null;
        return moved =>
        {
            if (last is { } shown && time.GetElapsedTime(shown) < Pause)
                return;
            last = time.GetTimestamp();
            var share = moved.Whole is > 0 ? $", {(100 * moved.Done / moved.Whole.Value).ToString(CultureInfo.InvariantCulture)} %" : "";
            console.Error.WriteLine($"{moved.Text}{share}");
        };
    }
}
