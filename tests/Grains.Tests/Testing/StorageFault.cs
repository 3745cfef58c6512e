namespace OrderGrains.Tests.Testing;

/// <summary>How a write fails.</summary>
public enum StorageFault
{
    NotWritten,
    AnswerLost,
}
