// Every signature in this assembly is blittable: what is declared is what crosses the border.
[assembly: System.Runtime.CompilerServices.DisableRuntimeMarshalling]
