namespace OrderGrains.Faults.Load;

/// <summary>How many pages were asked for, by what came of it.</summary>
/// <param name="Given">With a page.</param>
/// <param name="Away">503, as is promised where the database cannot be read, or no answer within the client's patience.</param>
internal readonly record struct PageCount(int Given, int Away);
