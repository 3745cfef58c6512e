namespace OrderGrains.Tests.Orders.Grain;

/// <summary>How a commit ends in a test.</summary>
public enum StoreFault
{
    None,
    BeforeWrite,
    AnswerLost,
    Conflict,
}
