namespace OrderGrains.Simulate.Faults;

/// <summary>A fault by its name.</summary>
/// <param name="Name">As <c>--fault</c> takes it.</param>
/// <param name="Breaks">What is wrong with it.</param>
/// <param name="Defects">How it is planted.</param>
internal sealed record PlantedFault(string Name, string Breaks, Defects Defects);
