using MassageBot.Core.Wording;

namespace MassageBot.Core.Understanding;

/// <summary>A message that was not understood, or asked back about, as staff may read it: nothing in it tells who wrote it.</summary>
/// <param name="Text">With names, numbers and addresses replaced (<see cref="IUnderstanding.Mask"/>).</param>
/// <param name="Language">It was written in.</param>
/// <param name="TakenFor">The label it came nearest to.</param>
public sealed record UnclearMessage(string Text, Language Language, string TakenFor);
