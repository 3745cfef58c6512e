namespace OrderGrains.Orders;

/// <summary>Tells what a member is called now.</summary>
/// <param name="record">Whose member it is.</param>
/// <param name="name">What it was called when an event was written.</param>
internal delegate string PresentNames(Type record, string name);
