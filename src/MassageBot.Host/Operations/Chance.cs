namespace MassageBot.Host.Operations;

/// <summary>A number from 0 up to 1 that nobody can foresee.</summary>
internal delegate double Chance();
