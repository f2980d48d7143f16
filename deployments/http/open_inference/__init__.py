"""The Open Inference Protocol over HTTP, which KServe calls V2, beside the service's own routes.

https://github.com/kserve/open-inference-protocol, and Triton's extension for binary tensors.
"""
