namespace OrderGrains.Silo.Clocks;

/// <summary>The process's clock is too far from the database's for it to take part; the message says so in one line.</summary>
public sealed class ClockOffException(string message) : Exception(message);
