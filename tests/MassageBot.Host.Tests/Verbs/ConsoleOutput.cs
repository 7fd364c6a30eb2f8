namespace MassageBot.Host.Tests.Verbs;

/// <summary>Tests that read what a verb prints: the console is one for all, so they run by themselves.</summary>
[CollectionDefinition(nameof(ConsoleOutput), DisableParallelization = true)]
public sealed class ConsoleOutput;
